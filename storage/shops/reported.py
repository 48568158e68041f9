"""Reported purchases: each under the number of the shop system that tells of it."""

from datetime import datetime
from pathlib import Path

from domain.people import PersonId
from domain.purchases import Purchase, PurchaseId
from domain.reports import Reported
from domain.shops import ShopId
from domain.touchpoints.occasions import Occasion
from storage.database import Transaction, queries
from storage.rows import maybe

QUERIES = queries("reported", folder=Path(__file__).parent)


async def add(
    tx: Transaction, shop: ShopId, reported: Reported, *, customer: PersonId | None, now: datetime
) -> PurchaseId | None:
    """Return its number in the tables; None where this number of the shop's is there already."""
    return await tx.value(
        QUERIES.add,
        shop_id=shop,
        number=reported.number,
        digest=reported.digest,
        what=reported.what,
        purchased_at=reported.purchased_at or now,
        delivered_at=reported.delivered_at,
        customer_id=customer,
        customer_ref=reported.customer_ref,
        phone=reported.phone if customer is None else None,
        cost=reported.cost,
        currency=reported.currency,
        served_by=reported.served_by,
        now=now,
    )


async def lock(tx: Transaction, shop: ShopId, number: str) -> Purchase | None:
    """Held until the transaction ends."""
    return maybe(Purchase, await tx.one(QUERIES.lock, shop_id=shop, number=number))


async def customer_of(tx: Transaction, shop: ShopId, ref: str) -> PersonId | None:
    return await tx.value(QUERIES.customer_of, shop_id=shop, customer_ref=ref)


async def claim_of_ref(tx: Transaction, shop: ShopId, ref: str, *, by: PersonId) -> list[PurchaseId]:
    """What else the shop sold to the same customer is theirs from now on."""
    rows = await tx.all(QUERIES.claim_of_ref, shop_id=shop, customer_ref=ref, customer_id=by)
    return [row["id"] for row in rows]


async def change(tx: Transaction, purchase: Purchase) -> None:
    await tx.one(
        QUERIES.change,
        id=purchase.id,
        delivered_at=purchase.delivered_at,
        returned_at=purchase.returned_at,
        cancelled_at=purchase.cancelled_at,
    )


async def retell(tx: Transaction, purchase: Purchase, reported: Reported) -> None:
    """All that its shop may change of it."""
    await tx.one(
        QUERIES.retell,
        id=purchase.id,
        what=purchase.what,
        customer_id=purchase.customer_id,
        customer_ref=purchase.customer_ref,
        phone=reported.phone,
        cost=reported.cost,
        currency=reported.currency,
        delivered_at=purchase.delivered_at,
        returned_at=purchase.returned_at,
        cancelled_at=purchase.cancelled_at,
        told_at=purchase.told_at,
    )


async def planned(tx: Transaction, purchase: PurchaseId) -> list[tuple[Occasion, datetime]]:
    rows = await tx.all(QUERIES.planned, purchase_id=purchase)
    return [(Occasion(row["kind"]), row["due_at"]) for row in rows]
