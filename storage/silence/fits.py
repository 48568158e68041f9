"""Of whom managers said that they never were our customers: who said it, when and why, and who took it back."""

from datetime import datetime
from pathlib import Path
from typing import Any

from domain.people import PersonId
from domain.policy import DAY
from domain.silence.fits import Misfit
from storage.database import Transaction, queries

QUERIES = queries("fits", folder=Path(__file__).parent)


async def put(tx: Transaction, customer: PersonId, why: Misfit, *, by: PersonId, now: datetime) -> bool:
    """Whether it wasn't said before."""
    return await tx.value(QUERIES.put, customer_id=customer, why=why, set_by=by, now=now) is not None


async def undo(tx: Transaction, customer: PersonId, *, by: PersonId, now: datetime) -> bool:
    """Whether there was something to take back."""
    return await tx.value(QUERIES.undo, customer_id=customer, undone_by=by, now=now) is not None


async def end_by_purchase(tx: Transaction, customer: PersonId, *, bought_at: datetime, now: datetime) -> None:
    """Whoever buys after it was said is our customer; of some purchases only the day is known."""
    await tx.one(QUERIES.end_by_purchase, customer_id=customer, said_before=bought_at + DAY, now=now)


async def said_of(tx: Transaction, customer: PersonId) -> list[dict[str, Any]]:
    """Who said it, when and why, as person, at and why, where it stands; else nothing."""
    return [dict(row) for row in await tx.all(QUERIES.said_of, customer_id=customer)]


async def is_gone(tx: Transaction, customer: PersonId, *, bought_since: datetime) -> bool:
    """Whether they have bought from us, but not since then, or are quiet for longer than is usual for them."""
    return bool(await tx.value(QUERIES.is_gone, customer_id=customer, bought_since=bought_since))
