"""A line to PostgreSQL that stays: called when it is first needed, and anew when it was cut."""

import asyncio
from collections.abc import Awaitable, Callable

import psycopg

from storage.engines.postgres_line import Line


class Standing:
    def __init__(self, call: Callable[[], Awaitable[Line]]) -> None:
        self._call = call
        self._calling = asyncio.Lock()
        self._line: Line | None = None
        self._is_closed = False

    async def line(self) -> Line:
        """However many come at once, one is called.

        Raises:
            psycopg.Error: nobody is there, or the database is closed.
        """
        if self._line is not None and not self._line.is_closed:
            return self._line
        async with self._calling:
            if self._line is None or self._line.is_closed:
                self._line = await self._called()
            return self._line

    async def _called(self) -> Line:
        if not self._is_closed:
            line = await self._call()
            if not self._is_closed:
                return line
            await line.close()  # Called while the database was closed.
        raise psycopg.OperationalError("the database is closed")

    async def close(self) -> None:
        self._is_closed = True
        if self._line is not None:
            await self._line.close()
