"""What was written before anybody could look for it is taken in, and old searches are let go."""

from datetime import datetime

from actions.work import Work
from storage.voices import found, starts

A_STEP = 200


async def is_any_left(work: Work) -> bool:
    return await starts.is_any_missing(work.tx)


async def take_in(work: Work) -> int:
    """Return how many: none where others hold all that is left."""
    return await starts.take_in(work.tx, limit=A_STEP)


async def is_any_search_older(work: Work, *, than: datetime) -> bool:
    return await found.is_any_search_older(work.tx, than=than)


async def forget_searches(work: Work, *, before: datetime) -> None:
    await found.forget_searches(work.tx, before=before)
