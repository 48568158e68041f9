"""What customers have bought since their complaint ended, and what settling it cost; read-only."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from domain.money import Currency
from storage.database import Transaction, queries

QUERIES = queries("worth", are_long=True, folder=Path(__file__).parent)


class Returned(NamedTuple):
    """One customer in one currency, since their complaint ended; None where nothing was bought or no sum is known."""

    customer_id: int
    is_settled: bool
    currency: Currency | None
    bought: int
    known: int  # Of `bought`, those that have a sum.
    brought: int


async def returned(tx: Transaction, start: datetime, ending: datetime) -> list[Returned]:
    """All whose complaint ended within the period."""
    return [
        Returned(
            row["customer_id"],
            bool(row["is_settled"]),
            None if row["currency"] is None else Currency(row["currency"]),
            row["bought"],
            row["known"],
            int(row["brought"]),
        )
        for row in await tx.all(QUERIES.returned, start=start, ending=ending)
    ]


async def settled(tx: Transaction, start: datetime, ending: datetime) -> int:
    return await tx.value(QUERIES.settled, start=start, ending=ending)


async def given(tx: Transaction, start: datetime, ending: datetime) -> list[tuple[Currency, int]]:
    """Where they ended with a yes."""
    rows = await tx.all(QUERIES.given, start=start, ending=ending)
    return [(Currency(row["currency"]), int(row["cost"])) for row in rows]
