"""Lines to PostgreSQL that are called when they are needed, used again, and never more than so many at once."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import psycopg

from storage.engines.postgres_line import Line


class Pool:
    def __init__(self, call: Callable[[], Awaitable[Line]], size: int) -> None:
        self.is_closed = False
        self._is_over = False
        self._call = call
        self._size = size
        self._turns = asyncio.Semaphore(size)
        self._free: list[Line] = []
        self._all: set[Line] = set()

    @asynccontextmanager
    async def line(self) -> AsyncIterator[Line]:
        """One for whoever comes, as long as they need it; it begins and ends outside of any transaction."""
        async with self._turns:
            line = await self._open_line()
            try:
                yield line
            finally:
                self._take_back(line)

    async def _open_line(self) -> Line:
        if self.is_closed:
            raise psycopg.OperationalError("the database is closed")
        while self._free:
            if not (line := self._free.pop()).is_closed:
                return line
            self._all.discard(line)
        line = await self._call()
        self._all.add(line)
        if self.is_closed:
            self._take_back(line)
            raise psycopg.OperationalError("the database is closed")
        return line

    def _take_back(self, line: Line) -> None:
        """One on which something is under way, or that comes back too late, is of no more use."""
        if line.is_asked or self._is_over:
            line.break_off()
        if line.is_closed:
            self._all.discard(line)
        else:
            self._free.append(line)

    async def close(self) -> None:
        """When all are back; whoever comes later is sent away."""
        self.is_closed = True
        for _ in range(self._size):
            await self._turns.acquire()
        for _ in range(self._size):
            self._turns.release()
        for line in self._free:
            await line.close()

    def terminate(self) -> None:
        self._is_over = True
        for line in self._all:
            line.break_off()
