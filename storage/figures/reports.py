"""Figures over many rows; read-only."""

from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from domain.figures.periods import Period
from domain.figures.shares import Share
from domain.matters.closings import Outcome
from domain.people import PersonId
from storage.database import Transaction, queries

HERE = Path(__file__).parent
QUERIES = queries("reports", are_long=True, folder=HERE)


class ScoredWords(NamedTuple):
    score: int
    words_id: int


class Complained(NamedTuple):
    """A complaint of the period, as far as a summary counts it."""

    topic: str | None
    state: str


class OpenNow(NamedTuple):
    open_now: int
    overdue: int


class Oldest(NamedTuple):
    number: str
    received_at: datetime


async def voices(tx: Transaction, period: Period, *, reader: PersonId, limit: int) -> list[ScoredWords]:
    rows = await tx.all(QUERIES.voices, reader_id=reader, limit=limit, **_days(period))
    return [ScoredWords(**row) for row in rows]


async def complaints(tx: Transaction, start: datetime, ending: datetime) -> list[Complained]:
    rows = await tx.all(QUERIES.complaints, start=start, ending=ending)
    return [Complained(row["topic"], row["state"]) for row in rows]


async def told_about(tx: Transaction, start: datetime, ending: datetime) -> list[tuple[datetime, str | None]]:
    """When each complaint came, and its topic."""
    rows = await tx.all(QUERIES.told_about, start=start, ending=ending)
    return [(row["received_at"], row["topic"]) for row in rows]


async def causes(tx: Transaction, start: datetime, ending: datetime) -> dict[str, int]:
    """How many complaints each kept cause has explained."""
    return {row["name"]: row["times"] for row in await tx.all(QUERIES.causes, start=start, ending=ending)}


async def explained(tx: Transaction, start: datetime, ending: datetime) -> Share:
    """Of the complaints that were explained, those whose cause is kept."""
    row = await tx.one(QUERIES.explained, start=start, ending=ending)
    return Share(row["k"], row["n"]) if row else Share(0, 0)


async def standing(tx: Transaction, *, now: datetime) -> OpenNow:
    row = await tx.one(QUERIES.standing, now=now)
    return OpenNow(**row) if row else OpenNow(0, 0)


async def oldest_open(tx: Transaction, *, reader: PersonId) -> Oldest | None:
    row = await tx.one(QUERIES.oldest_open, reader_id=reader)
    return Oldest(**row) if row else None


async def conviction(tx: Transaction, start: datetime, ending: datetime) -> Share:
    """Convinced of those who said whether they were."""
    row = await tx.one(QUERIES.conviction, start=start, ending=ending)
    return Share(row["convinced"], row["asked"]) if row else Share(0, 0)


async def closings(tx: Transaction, start: datetime, ending: datetime) -> tuple[dict[Outcome, int], dict[int, int]]:
    """How often each outcome was named, and how often each ease of being heard."""
    outcomes: Counter[Outcome] = Counter()
    efforts: Counter[int] = Counter()
    for row in await tx.all(QUERIES.closings, start=start, ending=ending):
        if row["outcome"] is not None:
            outcomes[Outcome(row["outcome"])] += row["times"]
        if row["effort"] is not None:
            efforts[row["effort"]] += row["times"]
    return dict(outcomes), dict(efforts)


async def kept_promises(tx: Transaction, start: datetime, ending: datetime) -> Share:
    """Kept on time of those that were due: the index of trust (`Promise-kept` in the field's list of formulas)."""
    row = await tx.one(QUERIES.kept_promises, start=start, ending=ending)
    return Share(row["kept"], row["due"]) if row else Share(0, 0)


async def promises_ahead(tx: Transaction, *, now: datetime, until: datetime) -> tuple[int, int]:
    """How many are due until then, and how many are late now."""
    row = await tx.one(QUERIES.promises_ahead, now=now, until=until)
    return (row["due"], row["late"]) if row else (0, 0)


async def broken(tx: Transaction, start: datetime, ending: datetime) -> int:
    """Of how many it was said that they can't be kept."""
    return await tx.value(QUERIES.broken, start=start, ending=ending)


async def latest_words(
    tx: Transaction, topic: str, start: datetime, ending: datetime, *, reader: PersonId
) -> int | None:
    return await tx.value(QUERIES.latest_words, topic=topic, reader_id=reader, start=start, ending=ending)


def _days(period: Period) -> dict[str, str]:
    return {"first": period.first.isoformat(), "last": period.last.isoformat()}
