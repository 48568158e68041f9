"""The numbers of updates that were kept, and the updates that wait."""

from datetime import datetime
from pathlib import Path

from storage.database import Transaction, queries
from storage.engines.transaction import Coming

QUERIES = queries("updates", folder=Path(__file__).parent)


async def keep(tx: Transaction, update_id: int, *, now: datetime) -> Coming:
    """Keep the number; without a value it was kept before, so that its effects are there already."""
    return await tx.ahead(QUERIES.keep, id=update_id, now=now)


async def is_any_before(tx: Transaction, moment: datetime) -> bool:
    return await tx.one(QUERIES.is_any_before, moment=moment) is not None


async def forget_before(tx: Transaction, moment: datetime) -> None:
    await tx.one(QUERIES.forget_before, moment=moment)


async def set_by(tx: Transaction, update_id: int, *, raw: str, telegram_id: int | None, now: datetime) -> None:
    """Keep the whole update until it is handled; one that is there already stays as it is."""
    await tx.one(QUERIES.set_by, id=update_id, raw=raw, telegram_id=telegram_id, now=now)


async def waiting(tx: Transaction) -> list[str]:
    """Whatever an earlier run had set by and not finished."""
    return [row["raw"] for row in await tx.all(QUERIES.waiting)]


async def let_go(tx: Transaction, numbers: list[int]) -> None:
    await tx.many(QUERIES.let_go, [{"id": number} for number in numbers])
