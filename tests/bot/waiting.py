"""Waiting for something to happen, without a guess how long that takes."""

import asyncio
from collections.abc import Callable


async def until(happened: Callable[[], bool], *, within: float = 10) -> None:
    async with asyncio.timeout(within):
        while not happened():  # noqa: ASYNC110  The sandbox remembers what happened and announces nothing.
            await asyncio.sleep(0.001)
