"""Shops: who reports purchases, known by the digest of a key or by what they sign with."""

from datetime import datetime, timedelta
from pathlib import Path

from domain.people import PersonId
from domain.shops import Shop, ShopId, ShopKind
from storage.database import Transaction, queries
from storage.rows import maybe

QUERIES = queries("shops", folder=Path(__file__).parent)
TOLD_EVERY = timedelta(hours=1)


async def add(
    tx: Transaction,
    name: str,
    digest: str,
    *,
    by: PersonId,
    now: datetime,
    kind: ShopKind = ShopKind.KEY,
    secret: str | None = None,
) -> ShopId:
    return await tx.value(QUERIES.add, name=name, digest=digest, made_by=by, now=now, kind=kind, secret=secret)


async def secret(tx: Transaction, shop: int, kind: ShopKind) -> str | None:
    """With what it signs; None where there is no such shop system, or no more."""
    return await tx.value(QUERIES.secret, id=shop, kind=kind)


async def files(tx: Transaction, *, by: PersonId, now: datetime) -> ShopId:
    """That which stands for the files that staff send; made with the first."""
    await tx.one(QUERIES.add_files, made_by=by, now=now)
    return await tx.value(QUERIES.files)


async def files_if_any(tx: Transaction) -> ShopId | None:
    return await tx.value(QUERIES.files)


async def of_key(tx: Transaction, digest: str) -> Shop | None:
    """Whose key it is, unless it was revoked."""
    return maybe(Shop, await tx.one(QUERIES.of_key, digest=digest))


async def lock(tx: Transaction, shop: int) -> Shop | None:
    return maybe(Shop, await tx.one(QUERIES.lock, id=shop))


async def card(tx: Transaction, shop: int) -> Shop | None:
    """With how many purchases it has reported."""
    return maybe(Shop, await tx.one(QUERIES.card.at_length, id=shop))


async def page(tx: Transaction, *, limit: int, skip: int) -> list[int]:
    return [row["id"] for row in await tx.all(QUERIES.page, limit=limit, skip=skip)]


async def keep(tx: Transaction, shop: Shop) -> None:
    await tx.one(QUERIES.revoke, id=shop.id, revoked_at=shop.revoked_at, revoked_by=shop.revoked_by)


async def hold(tx: Transaction) -> None:
    """Let no shop report while somebody comes for what was bought: it would be kept as nobody's."""
    await tx.all(QUERIES.hold)


async def reports(tx: Transaction, shop: ShopId) -> None:
    """Let nobody come for what was bought while this one reports; others report beside it."""
    await tx.all(QUERIES.share, id=shop)


async def used(tx: Transaction, shop: ShopId, *, now: datetime) -> None:
    await tx.one(QUERIES.used, id=shop, now=now, since=now - TOLD_EVERY)
