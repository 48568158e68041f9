"""Statements on lines to PostgreSQL: those of a Work on one, and those that only look on a line that stays."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any

from storage.engines.postgres_line import Line
from storage.engines.postgres_pool import Pool
from storage.engines.postgres_standing import Standing
from storage.engines.postgres_texts import in_one, is_silent, only_looks
from storage.engines.transaction import Coming, Query, Row, Transaction

LONG = 60.0
"""Seconds of patience with a statement that may look at many rows."""
AT_ONCE = 1000
"""Rows that go out before the server is waited for."""
AT_A_TIME = 100
"""Answers that surely come together: of more the server may send some before it keeps what they are about."""


class PostgresTransaction(Transaction):
    """On one line. What has no answer isn't waited for: if it fails, the next question or the commit tells."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self.has_written = False
        self._last: list[tuple[tuple[str, ...], str, Mapping[str, Any]]] = []

    async def rows(self, sql: str, parameters: Mapping[str, Any] | None = None, *, is_long: bool = False) -> list[Row]:
        self.has_written |= not only_looks(sql)
        if is_silent(sql):
            self._line.give(sql, parameters or {})
            return []
        return await self._line.ask(sql, parameters or {}, patience=LONG if is_long else None)

    async def ahead(self, query: Query, **parameters: Any) -> Coming:
        self.has_written |= not only_looks(query.sql)
        return self._line.ask_ahead(query.sql, parameters)

    async def settle(self) -> None:
        await self._line.ask("select 1", {})

    async def at_last(self, query: Query, row: tuple[str, ...], **parameters: Any) -> None:
        """A row is held until the commit: so only as long as that takes. Of several all are held in one order."""
        self.has_written = True
        self._last.append((row, query.sql, parameters))

    async def commit(self) -> None:
        for _, sql, parameters in sorted(self._last, key=lambda one: one[0]):
            self._line.give(sql, parameters)
        await self._line.commit()

    async def many(self, query: Query, parameters: Iterable[Mapping[str, Any]]) -> None:
        rows = list(parameters)
        self.has_written |= bool(rows)
        for first in range(0, len(rows), AT_ONCE):
            for sql, some in in_one(query.sql, rows[first : first + AT_ONCE]):
                self._line.give(sql, some)
            if first:
                await self.settle()


class PostgresStatement(Transaction):
    """One statement on a line of its own, and no other: each would be kept for itself."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._is_made = False

    async def rows(self, sql: str, parameters: Mapping[str, Any] | None = None, *, is_long: bool = False) -> list[Row]:
        self._make()
        async with self._pool.line() as line:
            return await asked(line, sql, parameters)

    async def many(self, query: Query, parameters: Iterable[Mapping[str, Any]]) -> None:
        """Up to where somebody waits the server keeps all or nothing of it."""
        rows = list(parameters)
        if not rows:  # Nothing would still go to the server and back.
            return
        self._make()
        async with self._pool.line() as line:
            try:
                for row in rows[:-1]:
                    line.give(query.sql, row)
                await line.ask(query.sql, rows[-1])
                if len(rows) > AT_A_TIME:
                    await line.ask("select 1", {})
            except BaseException:  # Whoever has the line next mustn't begin behind the half of it.
                line.break_off()
                raise

    def _make(self) -> None:
        if self._is_made:
            raise AssertionError("a second statement belongs into a transaction")
        self._is_made = True


async def asked(line: Line, sql: str, parameters: Mapping[str, Any] | None) -> list[Row]:
    """By one who alone uses the line; if they go before the answer is there, it is of no more use."""
    try:
        return await line.ask(sql, parameters or {}, patience=LONG)
    except asyncio.CancelledError:
        line.break_off()
        raise


class PostgresReads(Transaction):
    """Whoever only looks does so on a line that stays: to borrow one costs half a quick statement.

    A statement that may take long borrows one of the pool's, so that the quick don't wait for it.
    """

    def __init__(self, pool: Pool, call: Callable[[], Awaitable[Line]]) -> None:
        self._pool = pool
        self._standing = Standing(call)

    async def rows(self, sql: str, parameters: Mapping[str, Any] | None = None, *, is_long: bool = False) -> list[Row]:
        if is_long:
            async with self._pool.line() as line:
                return await asked(line, sql, parameters)
        return await (await self._standing.line()).ask(sql, parameters or {})

    async def ahead(self, query: Query, **parameters: Any) -> Coming:
        """Whoever else asks on this line hears nothing of it, should it fail."""
        line = await self._standing.line()
        coming = line.ask_ahead(query.sql, parameters)
        line.sync()
        return coming

    async def settle(self) -> None:
        await (await self._standing.line()).ask("select 1", {})

    async def close(self) -> None:
        await self._standing.close()
