"""How new customers heard of us, and what they and last year's customers brought; read-only."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from domain.money import Currency
from domain.touchpoints.arrivals import Heard
from storage.database import Transaction, queries

QUERIES = queries("arrivals", are_long=True, folder=Path(__file__).parent)


class Came(NamedTuple):
    times: int
    was_asked: bool
    heard: Heard | None


class Brought(NamedTuple):
    """By all alike, in one currency: in the year before, and in the year itself."""

    was_here: bool
    heard: Heard | None
    currency: Currency | None
    before: int
    since: int


async def heard(tx: Transaction, start: datetime, ending: datetime) -> list[Came]:
    """All who first bought within the period."""
    rows = await tx.all(QUERIES.heard, start=start, ending=ending)
    return [Came(row["times"], bool(row["was_asked"]), _heard(row["heard"])) for row in rows]


async def grown(tx: Transaction, before: datetime, since: datetime, ending: datetime) -> list[Brought]:
    return [
        Brought(
            bool(row["was_here"]),
            _heard(row["heard"]),
            None if row["currency"] is None else Currency(row["currency"]),
            int(row["before"]),
            int(row["since"]),
        )
        for row in await tx.all(QUERIES.grown, before=before, since=since, ending=ending)
    ]


async def customers(tx: Transaction, before: datetime, since: datetime) -> int:
    """How many bought in the year before."""
    return await tx.value(QUERIES.customers, before=before, since=since)


def _heard(text: str | None) -> Heard | None:
    return None if text is None else Heard(text)
