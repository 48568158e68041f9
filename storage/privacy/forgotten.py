"""Who was forgotten, by all that is kept of them: their row, and when they came first."""

from datetime import datetime
from pathlib import Path

from storage.database import Transaction, queries

QUERIES = queries("forgotten", are_long=True, folder=Path(__file__).parent)


async def all_of_them(tx: Transaction) -> list[tuple[int, datetime]]:
    return [(row["id"], row["met_at"]) for row in await tx.all(QUERIES.all_of_them)]


async def is_known(tx: Transaction, number: int, met_at: datetime) -> bool:
    """Whether just this one is there, and not forgotten."""
    return await tx.value(QUERIES.is_known, id=number, met_at=met_at) is not None
