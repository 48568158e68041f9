"""Purchases: what was bought by whom, and when it was delivered."""

from datetime import datetime

from domain.people import PersonId
from domain.purchases import Purchase, PurchaseId
from storage.database import Transaction, queries
from storage.rows import maybe

QUERIES = queries("purchases")


async def add(
    tx: Transaction, customer: PersonId, what: str, *, registered_by: PersonId | None, now: datetime
) -> PurchaseId:
    return await tx.value(QUERIES.add, customer_id=customer, what=what, registered_by=registered_by, now=now)


async def get(tx: Transaction, purchase: int) -> Purchase | None:
    return maybe(Purchase, await tx.one(QUERIES.get, id=purchase))


async def delivered(tx: Transaction, purchase: PurchaseId, at: datetime) -> None:
    await tx.one(QUERIES.delivered, id=purchase, at=at)
