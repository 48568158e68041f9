"""The disk of a PostgreSQL server: Works commit without waiting for it, and wait together until it has them all."""

import asyncio
from collections.abc import Awaitable, Callable

import psycopg

from storage.engines.postgres_line import Line
from storage.engines.postgres_standing import Standing

FLUSH = "select pg_logical_emit_message(true, 'seda', '')"
"""A transaction of next to nothing: in the server's one log all that was committed before is kept with it."""
PAUSE = 0.002
"""Seconds in which Works come together, where several come at a time."""
ENDS_WITHIN = 5.0
Waiter = tuple[asyncio.Future[None], Line]


class Flush:
    def __init__(self, call: Callable[[], Awaitable[Line]]) -> None:
        self._standing = Standing(call)
        self._waiting: list[Waiter] = []
        self._flushing: asyncio.Task[None] | None = None

    async def ready(self) -> Line:
        """The line by which a Work that begins now is kept: one that is called later may reach a server without it."""
        return await self._standing.line()

    async def kept(self, line: Line) -> None:
        """Return when all that was committed before this call is on the disk, as surely as the server is told to.

        Raises:
            psycopg.Error, TimeoutError: nobody knows.
        """
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((waiter, line))
        if self._flushing is None or self._flushing.done():
            self._flushing = asyncio.create_task(self._flush())
            self._flushing.add_done_callback(self._ended)
        await waiter

    async def _flush(self) -> None:
        while self._waiting:
            if await self._flush_once() > 1:
                await asyncio.sleep(PAUSE)

    def _ended(self, task: asyncio.Task[None]) -> None:
        """However it has: nobody waits for ever."""
        if self._flushing is task:
            _tell(self._waiting, psycopg.OperationalError("nobody waits for the disk any more"))
            self._waiting = []

    async def _flush_once(self) -> int:
        """Return how many had waited for it."""
        line = self._waiting[-1][1]
        waiting, self._waiting = self._waiting, []
        _tell([one for one in waiting if one[1] is not line], psycopg.OperationalError("the line to the disk was cut"))
        waiting = [one for one in waiting if one[1] is line]
        try:
            await line.ask(FLUSH, {})
        except (psycopg.Error, OSError) as error:
            _tell(waiting, error)
        except BaseException:
            self._waiting += waiting
            raise
        else:
            _tell(waiting, None)
        return len(waiting)

    async def close(self) -> None:
        """When all who wait now are told."""
        if self._flushing is not None:
            await asyncio.wait([self._flushing], timeout=ENDS_WITHIN)
        await self._standing.close()


def _tell(waiting: list[Waiter], error: BaseException | None) -> None:
    for waiter, _ in waiting:
        if waiter.done():
            continue
        if error is None:
            waiter.set_result(None)
        else:
            waiter.set_exception(error)
