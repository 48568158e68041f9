"""Questions that customers have asked of their own accord, and that nobody has answered."""

from datetime import datetime
from pathlib import Path

from storage.database import Transaction, queries

QUERIES = queries("questions", folder=Path(__file__).parent)
BATCH = 100


async def unanswered(tx: Transaction, matter: int | None, *, since: datetime, before: datetime) -> list[int]:
    """Of all that came between these moments, or of this one."""
    rows = await tx.all(QUERIES.unanswered, id=matter, since=since, before=before, limit=BATCH)
    return [row["id"] for row in rows]
