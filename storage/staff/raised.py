"""What was brought before managers or owners, and when the first of them saw it."""

from datetime import datetime
from pathlib import Path

from domain.matters.matters import Matter, MatterId
from domain.matters.raising import Raised
from domain.people import PersonId, Role
from storage.database import Transaction, queries
from storage.rows import maybe

QUERIES = queries("raised", folder=Path(__file__).parent)
BATCH = 100


async def add(tx: Transaction, matter: Matter, *, role: Role, now: datetime) -> None:
    received_at = matter.received_at or now
    await tx.one(QUERIES.add, matter_id=matter.id, cycle=matter.cycle, role=role, received_at=received_at, now=now)


async def latest(tx: Transaction, matter: MatterId) -> Raised | None:
    return maybe(Raised, await tx.one(QUERIES.latest, matter_id=matter))


async def drop(tx: Transaction, told: Raised) -> None:
    await tx.one(QUERIES.drop, id=told.id)


async def see(tx: Transaction, matter: Matter, *, by: Role, now: datetime) -> None:
    is_owner = int(by is Role.OWNER)
    await tx.one(QUERIES.see, matter_id=matter.id, cycle=matter.cycle, is_owner=is_owner, now=now)


async def urge(tx: Transaction, told: Raised, *, now: datetime) -> None:
    await tx.one(QUERIES.urge, id=told.id, now=now)


async def is_read(tx: Transaction, matter: MatterId, person: PersonId) -> bool:
    return await tx.one(QUERIES.is_read, matter_id=matter, person_id=person) is not None


async def unseen(
    tx: Transaction, matter: int | None, *, before: datetime, severe_before: datetime, only_severe: bool
) -> list[int]:
    """Of all matters, or of this one."""
    since = {"before": before, "severe_before": severe_before, "only_severe": int(only_severe)}
    return [row["id"] for row in await tx.all(QUERIES.unseen, id=matter, limit=BATCH, **since)]
