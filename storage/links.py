"""Links: which token leads to which purchase, and whether somebody has come with it."""

from datetime import datetime
from typing import Any

from domain.people import PersonId
from domain.purchases import Link, LinkId, PurchaseId, Way
from storage.database import Transaction, queries
from storage.rows import maybe

QUERIES = queries("links")


async def add(tx: Transaction, tokens: dict[str, PurchaseId], *, now: datetime, expires_at: datetime) -> None:
    given = {"now": now, "expires_at": expires_at}
    await tx.many(
        QUERIES.add, [{"token": token, "purchase_id": purchase, **given} for token, purchase in tokens.items()]
    )


async def lock(tx: Transaction, token: str) -> Link | None:
    """Held until the transaction ends, so that of two who open it at once one comes second."""
    return maybe(Link, await tx.one(QUERIES.lock, token=token))


async def any_of_sheet(tx: Transaction, sheet: int) -> bool:
    """Whether anybody of a file of purchases is still to come."""
    return await tx.value(QUERIES.any_of_sheet, sheet_id=sheet) is not None


async def of_purchase(tx: Transaction, purchase: PurchaseId) -> Link | None:
    return maybe(Link, await tx.one(QUERIES.of_purchase, purchase_id=purchase))


async def token(tx: Transaction, link: int) -> str:
    return await tx.value(QUERIES.token, id=link)


async def claimed(tx: Transaction, link: LinkId, way: Way, *, now: datetime) -> None:
    await tx.one(QUERIES.claimed, id=link, way=way, now=now)


async def claimed_of_purchase(tx: Transaction, purchase: PurchaseId, way: Way, *, now: datetime) -> None:
    await tx.one(QUERIES.claimed_of_purchase, purchase_id=purchase, way=way, now=now)


async def claims_of(tx: Transaction, customer: PersonId, *, limit: int) -> list[dict[str, Any]]:
    """What they came for and when, and how: what, at and way, the latest first."""
    return [dict(row) for row in await tx.all(QUERIES.claims_of, customer_id=customer, limit=limit)]
