"""What is in a database before the bench begins: customers with a question, and those of many years."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from domain.voices.finding import starts_of
from handlers.taps import ScoreTap
from storage.database import is_server, open_database, queries
from storage.engines import postgres, postgres_connection
from storage.engines.transaction import Transaction
from tests.bench.users import FIRST_USER
from tests.counting import counting

QUERIES = queries("seeds", folder=Path(__file__).parent)
STRANGERS = 10_000_000  # Telegram's numbers of those who are only in the tables.
TEN_YEARS, THREE_YEARS = 3650, 1095
REGULARS = 1_000
AT_ONCE, HALF_A_MILLION = 50_000, 500_000  # No statement may take a minute.
HOURS = 7200.0
"""Seconds of patience with a server that counts or sorts rows by the million."""
FILLED = (
    "people",
    "purchases",
    "invitations",
    "responses",
    "score_counts",
    "follow_ups",
    "outbox",
    "words",
    "word_starts",
)


@asynccontextmanager
async def filling(url: str) -> AsyncIterator[Transaction]:
    """One transaction for all of it; then the engine looks at what it has.

    Not at tables that are empty: PostgreSQL would take them for empty until it looks again, as it never does by itself.
    What came by the million it would look through some minutes later, beside all that is measured: so it does now.
    """
    postgres.PATIENCE = postgres_connection.LONG = HOURS
    database = await open_database(url)
    try:
        async with database.transaction() as tx:
            yield tx
        look = "vacuum analyze" if is_server(url) else "analyze"
        for table in FILLED:
            if await database.reads.rows(f"select 1 from {table} limit 1"):  # noqa: S608
                await database.reads.rows(f"{look} {table}", is_long=True)
    finally:
        await database.close()


@asynccontextmanager
async def indexed_later(tx: Transaction, *, is_server: bool) -> AsyncIterator[None]:
    """While rows come by the million their indexes aren't there: each row would go to another place of each."""
    if is_server:
        await tx.rows("set local maintenance_work_mem = '512MB'")  # To sort them in one go.
    indexes = await tx.all(QUERIES.indexes_of_server if is_server else QUERIES.indexes_of_file)
    for index in indexes:
        await tx.rows(f"drop index {index['name']}")
    yield
    for index in indexes:
        await tx.rows(index["made_by"], is_long=True)


async def ask(url: str, count: int) -> dict[int, str]:
    """So many customers, each with an open question; return what their button for a 9 remembers."""
    async with filling(url) as tx:
        await _customers(tx, FIRST_USER, count)
        rows = await tx.all(QUERIES.asked, **_span(FIRST_USER, count))
    return {row[0]: ScoreTap(row[1], 9).write() for row in rows}


async def populate(url: str, count: int) -> None:
    """So many customers of earlier days, each with a purchase, a question and a message."""
    async with filling(url) as tx:
        await _customers(tx, STRANGERS, count)
        await tx.one(QUERIES.said, **_span(STRANGERS, count), now=datetime.now(UTC))


async def _customers(tx: Transaction, first: int, count: int) -> None:
    now, span = datetime.now(UTC), _span(first, count)
    asked_at = now - timedelta(days=1)
    await tx.one(QUERIES.people, count=count, first=first, now=now)
    await tx.one(QUERIES.purchases, **span, now=now - timedelta(days=2))
    await tx.one(QUERIES.questions, **span, now=asked_at, today=_day(asked_at), until=now + timedelta(days=7))


async def write_history(url: str, count: int) -> None:
    """So many responses over ten years."""
    now = datetime.now(UTC)
    async with filling(url) as tx:
        await _days(tx, TEN_YEARS, now)
        people = await _regulars(tx)
        async with indexed_later(tx, is_server=is_server(url)):
            for part in _parts(count):
                await tx.one(QUERIES.old_questions, **part, days=TEN_YEARS, now=now, **people)
                await tx.one(QUERIES.old_responses)
        for statement in counting():
            await tx.rows(statement)


async def write_purchases(url: str, count: int) -> None:
    """So many over three years, by a fifth as many customers."""
    async with filling(url) as tx:
        await _days(tx, THREE_YEARS, now())
        people = await _regulars(tx, max(count // 5, 1))
        for part in _parts(count):
            await tx.one(QUERIES.old_purchases, **part, days=THREE_YEARS, **people)


def _parts(count: int) -> Iterator[dict[str, int]]:
    """The numbers below it, by so many as one statement may write."""
    for first in range(0, count, HALF_A_MILLION):
        yield {"first": first, "last": min(first + HALF_A_MILLION, count) - 1}


async def _days(tx: Transaction, count: int, now: datetime) -> None:
    days = [(i, now - timedelta(days=i)) for i in range(count)]
    await tx.one(QUERIES.create_days)
    await tx.many(QUERIES.add_day, [{"i": i, "day": _day(at), "at": at} for i, at in days])


async def write_words(url: str, count: int, sentences: list[str]) -> None:
    """So many texts of customers, each one of these sentences, found by how their words begin."""
    async with filling(url) as tx:
        await tx.one(QUERIES.create_sentences)
        await tx.one(QUERIES.create_sentence_starts)
        await tx.many(QUERIES.add_sentence, [{"number": i, "body": body} for i, body in enumerate(sentences)])
        starts = [{"number": i, "letters": one} for i, body in enumerate(sentences) for one in starts_of(body)]
        await tx.many(QUERIES.add_sentence_start, starts)
        people = await _regulars(tx)
        await tx.one(QUERIES.old_words, count=count, sentences=len(sentences), now=datetime.now(UTC), **people)
        last = await tx.value(QUERIES.last_words)
        for first in range(1, last + 1, AT_ONCE):
            await tx.one(QUERIES.old_starts, first=first, last=first + AT_ONCE - 1)


async def write_reasons(url: str) -> None:
    """A few words with each response."""
    async with filling(url) as tx:
        await tx.one(QUERIES.reasons, now=now())


def now() -> datetime:
    return datetime.now(UTC)


async def plan(url: str, count: int) -> None:
    """So many follow-ups, half of them due by now."""
    now = datetime.now(UTC)
    async with filling(url) as tx:
        people = await _regulars(tx)
        for due_at in (now - timedelta(days=1), now + timedelta(days=30)):
            await tx.one(QUERIES.follow_ups, count=count // 2, due_at=due_at, **people)


async def plan_questions(url: str, count: int) -> None:
    """So many customers who are to be asked about a purchase now."""
    now, span = datetime.now(UTC), _span(STRANGERS, count)
    async with filling(url) as tx:
        await tx.one(QUERIES.people, count=count, first=STRANGERS, now=now - timedelta(days=3))
        await tx.one(QUERIES.purchases, **span, now=now - timedelta(days=1))
        await tx.one(QUERIES.asks, **span, now=now)


async def _regulars(tx: Transaction, count: int = REGULARS) -> dict[str, int]:
    await tx.one(QUERIES.people, count=count, first=STRANGERS, now=datetime.now(UTC))
    return {"person": await tx.value(QUERIES.first_of, first=STRANGERS), "people": count}


def _span(first: int, count: int) -> dict[str, int]:
    return {"first": first, "last": first + count - 1}


def _day(moment: datetime) -> str:
    return moment.date().isoformat()
