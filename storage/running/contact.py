"""When Telegram was heard last: one row."""

from datetime import datetime
from pathlib import Path

from storage.database import Transaction, queries

QUERIES = queries("contact", folder=Path(__file__).parent)


async def keep_unless_gap(tx: Transaction, heard_at: datetime, *, gap_from: datetime) -> bool:
    """Whether it is kept: not if it was heard last before this moment, or never."""
    return await tx.one(QUERIES.keep_unless_gap, heard_at=heard_at, gap_from=gap_from) is not None


async def lock(tx: Transaction) -> datetime | None:
    """Held until the transaction ends, so that of two who end a gap one tells of it. None: never heard before."""
    return await tx.value(QUERIES.lock)


async def keep(tx: Transaction, heard_at: datetime) -> None:
    await tx.one(QUERIES.keep, heard_at=heard_at)
