"""Waiting for something to happen, without a guess how long that takes."""

import asyncio
from collections.abc import Callable

from sandbox.stage import Stage

PATIENCE = 60
"""Seconds until something counts as not coming, on a machine that has much else to do."""


async def until(happened: Callable[[], object], *, within: float = PATIENCE, every: float = 0.001) -> None:
    """Return when it has happened; looks `every` so many seconds, and gives up `within` so many."""
    async with asyncio.timeout(within):
        while not happened():  # noqa: ASYNC110  The sandbox remembers what happened and announces nothing.
            await asyncio.sleep(every)


async def unconfirmed(play: Stage) -> int:
    """How many updates Telegram still holds, after rounds enough to confirm all that is kept, however late it was."""
    for _ in range(3):
        await play.take_in()
    return len(play.telegram.updates)
