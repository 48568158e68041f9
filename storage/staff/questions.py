"""Questions that customers have asked of their own accord, and that nobody has answered."""

from datetime import datetime
from pathlib import Path

from domain.matters.matters import MatterId
from domain.people import PersonId
from storage.database import Transaction, queries

QUERIES = queries("questions", folder=Path(__file__).parent)
BATCH = 100


async def unanswered(tx: Transaction, matter: int | None, *, since: datetime, before: datetime) -> list[int]:
    """Of all that came between these moments, or of this one."""
    rows = await tx.all(QUERIES.unanswered, id=matter, since=since, before=before, limit=BATCH)
    return [row["id"] for row in rows]


async def standing(tx: Transaction, *, reader: PersonId, limit: int, skip: int = 0) -> list[MatterId]:
    """A page of all that are unanswered now, whoever has been told of them again; the earliest first."""
    rows = await tx.all(QUERIES.standing, reader_id=reader, limit=limit, skip=skip)
    return [MatterId(row["id"]) for row in rows]
