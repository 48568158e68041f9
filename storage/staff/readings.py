"""Readings: who of the staff has opened a matter, when first, when last, and how often."""

from datetime import datetime
from pathlib import Path

from domain.people import PersonId
from storage.database import Transaction, queries

QUERIES = queries("readings", folder=Path(__file__).parent)
SHOWN = 4


async def keep(tx: Transaction, matter: int, by: PersonId, *, now: datetime) -> None:
    await tx.one(QUERIES.keep, matter_id=matter, person_id=by, now=now)


async def of(tx: Transaction, matter: int) -> list[tuple[PersonId, datetime]]:
    """Who opened it last, and when; the latest first."""
    rows = await tx.all(QUERIES.of, matter_id=matter, limit=SHOWN)
    return [(row["person_id"], row["last_at"]) for row in rows]
