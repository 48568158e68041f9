"""How long customers' words took to reach senior eyes; read-only."""

from datetime import datetime, timedelta
from pathlib import Path

from storage.database import Transaction, queries

QUERIES = queries("reach", are_long=True, folder=Path(__file__).parent)


async def spans(tx: Transaction, start: datetime, ending: datetime) -> list[timedelta | None]:
    """Of what was raised within the period; None is what nobody senior has seen yet."""
    rows = await tx.all(QUERIES.reach, start=start, ending=ending)
    return [row["seen_at"] - row["received_at"] if row["seen_at"] else None for row in rows]
