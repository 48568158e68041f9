"""The clocks of first answers, a row for each cycle of a matter."""

from datetime import datetime
from pathlib import Path

from domain.matters.clocks import AnswerClock
from domain.matters.matters import Matter
from storage.database import Transaction, queries
from storage.rows import maybe, values

QUERIES = queries("clocks", folder=Path(__file__).parent)
BATCH = 100


async def of(tx: Transaction, matter: Matter) -> AnswerClock | None:
    return maybe(AnswerClock, await tx.one(QUERIES.of, matter_id=matter.id, cycle=matter.cycle))


async def keep(tx: Transaction, clock: AnswerClock) -> None:
    await tx.one(QUERIES.keep, **values(clock))


async def missed(tx: Transaction, now: datetime, matter: int | None) -> list[int]:
    """Of all matters, or of this one."""
    return [row["id"] for row in await tx.all(QUERIES.missed, now=now, id=matter, limit=BATCH)]
