"""Waiting for something to happen, without a guess how long that takes."""

import asyncio
from collections.abc import Callable


async def until(happened: Callable[[], object], *, within: float = 10, every: float = 0.001) -> None:
    """Return when it has happened; looks `every` so many seconds, and gives up `within` so many."""
    async with asyncio.timeout(within):
        while not happened():  # noqa: ASYNC110  The sandbox remembers what happened and announces nothing.
            await asyncio.sleep(every)
