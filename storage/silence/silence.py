"""Who is heard and who isn't; read over several tables, for managers and for the clock."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from domain.digits import matching_key
from domain.frozen import frozen
from domain.people import PersonId
from domain.purchases import PurchaseId
from domain.silence.coverage import Coverage
from domain.silence.rhythms import Bought, Quiet, Silent
from storage.database import Transaction, queries
from storage.engines.transaction import Row
from storage.rows import read, values

PRODUCTS_KEPT = 4
LARGEST = 2**62


@frozen
class Listed:
    """A silent customer as they stand now; `is_asked` while a check-in is under way."""

    customer_id: PersonId
    last_at: datetime
    rhythm_days: int
    purchases: int
    is_asked: int


QUERIES = queries("silence", are_long=True, folder=Path(__file__).parent)


async def measure(tx: Transaction, day: date, *, bought_since: datetime, heard_since: datetime) -> Coverage:
    """It looks at every customer: for the clock, and not for whoever waits."""
    since = {"bought_since": bought_since, "heard_since": heard_since}
    row = await tx.one(QUERIES.measure, **since)
    products = await _by_product(tx, since)
    return Coverage(day, row["heard"] if row else 0, row["active"] if row else 0, products)


async def _by_product(tx: Transaction, since: Mapping[str, datetime]) -> list[tuple[str, int, int]]:
    """Those that sold to most; two spellings of a name are one product, whoever wrote both counts once."""
    spelt: dict[str, list[Row]] = defaultdict(list)
    for row in await tx.all(QUERIES.by_product, **since):
        spelt[matching_key(row["what"])].append(row)
    found: list[tuple[str, int, int]] = []
    for rows in sorted(spelt.values(), key=_sold_at_most, reverse=True):
        if len(found) >= PRODUCTS_KEPT and _sold_at_most(rows) < found[-1][2]:
            break  # None of those that follow has sold to more.
        found = sorted([*found, await _together(tx, rows, since)], key=_place)[:PRODUCTS_KEPT]
    return found


def _place(product: tuple[str, int, int]) -> tuple[int, str]:
    """The most first; of as many by their name."""
    return -product[2], product[0]


def _sold_at_most(rows: Sequence[Row]) -> int:
    return sum(row["active"] for row in rows)


async def _together(tx: Transaction, rows: Sequence[Row], since: Mapping[str, datetime]) -> tuple[str, int, int]:
    """Called as most have it."""
    called = max(rows, key=lambda row: (row["active"], row["what"]))
    if len(rows) == 1:
        return called["what"], called["heard"], called["active"]
    buyers = {
        one["id"]: one["is_heard"] for row in rows for one in await tx.all(QUERIES.buyers, what=row["what"], **since)
    }
    return called["what"], sum(buyers.values()), len(buyers)


async def looked(tx: Transaction, day: date) -> tuple[int, bool] | None:
    """Up to which customer this day's look has come, and whether it is over; None before the day is measured."""
    row = await tx.one(QUERIES.looked, day=day.isoformat())
    return None if row is None else (row["looked_to"], bool(row["is_looked_through"]))


async def next_customers(tx: Transaction, *, after: int, limit: int) -> list[Quiet]:
    """Each with their purchases."""
    rows = await tx.all(QUERIES.next_customers, after=after, limit=limit)
    return [await _quiet(tx, row) for row in rows]


async def _quiet(tx: Transaction, row: Row) -> Quiet:
    bought = [
        Bought(one["purchased_at"] or one["registered_at"], one["cost"], one["currency"])
        for one in await tx.all(QUERIES.bought, customer_id=row["customer_id"])
    ]
    return Quiet(PersonId(row["customer_id"]), row["heard_at"], bought)


async def keep_silent(
    tx: Transaction, day: date, silent: Sequence[Silent], *, after: int, to: int, is_last: bool, now: datetime
) -> None:
    """In place of what was found of these customers before; the last batch takes with it all that come behind."""
    await tx.one(QUERIES.drop_silences, first=after, last=LARGEST if is_last else to)
    await tx.many(QUERIES.keep_silence, [{**values(one), "found_at": now} for one in silent])
    await tx.one(QUERIES.look_to, day=day.isoformat(), looked_to=to, is_looked_through=int(is_last))


async def silent(tx: Transaction, *, limit: int, skip: int) -> list[Listed]:
    """Those worth most first; whoever was heard of since they were found is left out."""
    return [read(Listed, row) for row in await tx.all(QUERIES.silent, limit=limit, skip=skip)]


async def count_silent(tx: Transaction) -> int:
    return await tx.value(QUERIES.count_silent)


async def left(tx: Transaction, *, asked_before: datetime, dropped_before: datetime, limit: int) -> list[PersonId]:
    rows = await tx.all(QUERIES.left, asked_before=asked_before, dropped_before=dropped_before, limit=limit)
    return [PersonId(row["customer_id"]) for row in rows]


async def latest_purchase(tx: Transaction, customer: PersonId) -> PurchaseId | None:
    rows = await tx.all(QUERIES.bought, customer_id=customer)
    return PurchaseId(rows[0]["id"]) if rows else None


async def reasons(tx: Transaction, *, since: datetime) -> list[tuple[str, int]]:
    return [(row["felt"], row["times"]) for row in await tx.all(QUERIES.reasons, since=since)]
