"""While a demo begins anew, whoever comes waits before it: a town that is half there would be told wrongly."""

import asyncio
import contextlib
from collections.abc import AsyncIterator


class Entrance:
    def __init__(self) -> None:
        self._open = asyncio.Event()
        self._open.set()

    @contextlib.asynccontextmanager
    async def closed(self) -> AsyncIterator[None]:
        self._open.clear()
        try:
            yield
        finally:
            self._open.set()

    async def passed(self) -> None:
        await self._open.wait()
