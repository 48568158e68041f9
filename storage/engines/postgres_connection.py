"""Statements on connections of asyncpg's: those of a Work on one, and those that only look on a line that stays."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterable, Mapping
from functools import cache
from typing import Any

import asyncpg

from storage.engines.transaction import Query, Row, Transaction

PARAMETER = re.compile(r"(?<![:\w]):([a-z_]+)")


@cache
def numbered(sql: str) -> tuple[str, list[str]]:
    """`:name` → `$1`, and the names in order; a cast with two colons is left alone."""
    names = list(dict.fromkeys(PARAMETER.findall(sql)))
    return PARAMETER.sub(lambda found: f"${names.index(found[1]) + 1}", sql), names


class PostgresTransaction(Transaction):
    """Statements on one connection, or each on any of a pool's."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    async def rows(self, sql: str, parameters: Mapping[str, Any] | None = None, *, is_long: bool = False) -> list[Row]:
        text, names = numbered(sql)
        return await self._connection.fetch(text, *((parameters or {})[name] for name in names))

    async def many(self, query: Query, parameters: Iterable[Mapping[str, Any]]) -> None:
        text, names = numbered(query.sql)
        rows = [[row[name] for name in names] for row in parameters]
        if rows:  # Nothing would still go to the server and back.
            await self._connection.executemany(text, rows)


class PostgresStatement(PostgresTransaction):
    """One statement, and no other: each would be kept for itself."""

    _is_made = False

    async def rows(self, sql: str, parameters: Mapping[str, Any] | None = None, *, is_long: bool = False) -> list[Row]:
        self._make()
        return await super().rows(sql, parameters, is_long=is_long)

    async def many(self, query: Query, parameters: Iterable[Mapping[str, Any]]) -> None:
        rows = list(parameters)
        if rows:
            self._make()
        await super().many(query, rows)

    def _make(self) -> None:
        if self._is_made:
            raise AssertionError("a second statement belongs into a transaction")
        self._is_made = True


class PostgresReads(PostgresTransaction):
    """Whoever only looks does so one after the other, on a line that stays: to borrow one costs half a quick statement.

    A statement that may take long borrows one of the pool's, so that the quick don't wait for it.
    """

    _line: asyncpg.Connection | None = None

    def __init__(self, pool: asyncpg.Pool, connect: Callable[[], Awaitable[asyncpg.Connection]]) -> None:
        super().__init__(pool)
        self._connect = connect
        self._lock = asyncio.Lock()

    async def rows(self, sql: str, parameters: Mapping[str, Any] | None = None, *, is_long: bool = False) -> list[Row]:
        if is_long:
            return await super().rows(sql, parameters)
        async with self._lock:
            line = await self._standing()
            try:
                return await PostgresTransaction(line).rows(sql, parameters)
            except asyncpg.PostgresError:
                raise
            except BaseException:  # No answer, or nobody waits for it any more: the next one begins on a fresh line.
                line.terminate()
                raise

    async def _standing(self) -> asyncpg.Connection:
        if self._connection.is_closing():
            raise asyncpg.InterfaceError("the database is closed")
        if self._line is None or self._line.is_closed():
            self._line = await self._connect()
        return self._line

    async def close(self) -> None:
        if self._line is not None:
            await self._line.close()

    def terminate(self) -> None:
        if self._line is not None:
            self._line.terminate()
