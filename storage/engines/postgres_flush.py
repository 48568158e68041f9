"""The disk of a PostgreSQL server: Works commit without waiting for it, and wait together until it has them all."""

import asyncio
from collections.abc import Awaitable, Callable

from storage.engines.postgres_line import Line

FLUSH = "select pg_logical_emit_message(true, 'seda', '')"
"""A transaction of next to nothing: in the server's one log all that was committed before is kept with it."""


PAUSE = 0.002


class Flush:
    def __init__(self, call: Callable[[], Awaitable[Line]]) -> None:
        self._call = call
        self._line: Line | None = None
        self._waiting: list[asyncio.Future[None]] = []
        self._flushing: asyncio.Task[None] | None = None

    async def kept(self) -> None:
        """Return when all that was committed before this call is on the disk, as surely as the server is told to.

        Raises:
            psycopg.Error, TimeoutError: nobody knows.
        """
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(waiter)
        if self._flushing is None:
            self._flushing = asyncio.create_task(self._flush())
        await waiter

    async def _flush(self) -> None:
        while self._waiting:
            waiting, self._waiting = self._waiting, []
            try:
                if self._line is None or self._line.is_closed:
                    self._line = await self._call()
                await self._line.ask(FLUSH, {})
            except BaseException as error:
                _tell(waiting, error)
                if not isinstance(error, Exception):
                    raise
            else:
                _tell(waiting, None)
                await asyncio.sleep(PAUSE)
        self._flushing = None

    async def close(self) -> None:
        if self._line is not None:
            await self._line.close()


def _tell(waiting: list[asyncio.Future[None]], error: BaseException | None) -> None:
    for waiter in waiting:
        if waiter.done():
            continue
        if error is None:
            waiter.set_result(None)
        else:
            waiter.set_exception(error)
