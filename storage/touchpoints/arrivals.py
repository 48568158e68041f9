"""Who was asked how they first heard of us, and what they said."""

from datetime import datetime
from pathlib import Path

from domain.people import PersonId
from domain.touchpoints.arrivals import Arrival, Heard
from storage.database import Transaction, queries
from storage.rows import maybe

QUERIES = queries("arrivals", folder=Path(__file__).parent)


async def ask(tx: Transaction, customer: PersonId, *, now: datetime) -> bool:
    """Keep that they are asked, and return whether they are to be: once, with the first purchase they came for."""
    return await tx.value(QUERIES.ask, customer_id=customer, now=now) is not None


async def lock(tx: Transaction, customer: PersonId) -> Arrival | None:
    """Held until the transaction ends."""
    return maybe(Arrival, await tx.one(QUERIES.lock, customer_id=customer))


async def tell(tx: Transaction, customer: PersonId, heard: Heard, *, now: datetime) -> None:
    await tx.one(QUERIES.tell, customer_id=customer, heard=heard, now=now)
