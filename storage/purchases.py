"""Purchases: what was bought by whom, and when it was delivered."""

from datetime import datetime

from domain.money import Currency
from domain.people import PersonId
from domain.purchases import Bought, Purchase, PurchaseId
from storage.database import Transaction, queries
from storage.rows import maybe, read

QUERIES = queries("purchases")


async def add(
    tx: Transaction,
    customer: PersonId | None,
    what: str,
    *,
    registered_by: PersonId | None,
    now: datetime,
    price: tuple[int, Currency] | None = None,
) -> PurchaseId:
    cost, currency = price or (None, None)
    told = {"customer_id": customer, "what": what, "cost": cost, "currency": currency}
    return await tx.value(QUERIES.add, **told, registered_by=registered_by, now=now)


async def get(tx: Transaction, purchase: int) -> Purchase | None:
    return maybe(Purchase, await tx.one(QUERIES.get, id=purchase))


async def lock(tx: Transaction, purchase: int) -> Purchase | None:
    """Held until the transaction ends: it may arrive while its customer comes, and is asked about once."""
    return maybe(Purchase, await tx.one(QUERIES.lock, id=purchase))


async def name(tx: Transaction, purchase: int) -> str:
    return await tx.value(QUERIES.name, id=purchase)


async def delivered(tx: Transaction, purchase: PurchaseId, at: datetime) -> None:
    await tx.one(QUERIES.delivered, id=purchase, at=at)


async def claimed(tx: Transaction, purchase: PurchaseId, *, by: PersonId) -> None:
    await tx.one(QUERIES.claimed, id=purchase, customer_id=by)


async def recent(tx: Transaction, customer: PersonId, *, since: datetime, limit: int) -> list[Bought]:
    """What they have bought since then, the newest first."""
    rows = await tx.all(QUERIES.recent, customer_id=customer, since=since, limit=limit)
    return [read(Bought, row) for row in rows]


async def bought(tx: Transaction, purchase: int) -> Bought | None:
    return maybe(Bought, await tx.one(QUERIES.bought, id=purchase))
