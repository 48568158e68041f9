"""The two questions after a complaint was settled, and what was answered."""

from datetime import datetime

from domain.matters.closings import Closing, ClosingId
from domain.matters.matters import Matter
from storage.database import Transaction, queries
from storage.rows import maybe, read

QUERIES = queries("closings")


async def add(tx: Transaction, matter: Matter, *, now: datetime) -> ClosingId | None:
    """Begin it, unless these questions were asked in this cycle before."""
    of = {"matter_id": matter.id, "cycle": matter.cycle, "customer_id": matter.customer_id}
    return await tx.value(QUERIES.add, now=now, **of)


async def lock(tx: Transaction, closing: int) -> Closing | None:
    return maybe(Closing, await tx.one(QUERIES.lock, id=closing))


async def get(tx: Transaction, closing: int) -> Closing:
    row = await tx.one(QUERIES.lock, id=closing)
    if row is None:
        raise LookupError(f"no closing {closing}")
    return read(Closing, row)


async def keep(tx: Transaction, closing: Closing) -> None:
    answers = {"outcome": closing.outcome, "effort": closing.effort, "answered_at": closing.answered_at}
    await tx.one(QUERIES.keep, id=closing.id, **answers)
