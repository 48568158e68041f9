"""SQLite by aiosqlite: one writer behind a lock, one reader; Works that wait for the writer share its next commit."""

import asyncio
import re
import sqlite3
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import aiosqlite

from storage import migrations

SQLITE_SCHEME = "sqlite:///"
PRAGMAS = "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma busy_timeout = 5000;"
LOCKS = re.compile(r"\bfor update( skip locked)?")
AWAY = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_NOMEM,
}


Error = sqlite3.Error


class CommitFailed(Exception):
    """The Works that shared a commit are all taken back, whosever fault it was: each may be tried again."""


def is_sqlite_away(error: BaseException) -> bool:
    """Told by the error's code: sqlite3.OperationalError is "locked" as well as "no such column"."""
    return (getattr(error, "sqlite_errorcode", 0) & 0xFF) in AWAY


def as_text(moment: datetime) -> str:
    """Moments are kept as UTC text of one width, so that the order of texts is the order of time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


sqlite3.register_adapter(datetime, as_text)
sqlite3.register_converter("timestamptz", lambda raw: datetime.fromisoformat(raw.decode()))


class SqliteTransaction:
    """Statements on one connection. Locks of rows are left out: there is one writer."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def rows(self, sql: str, parameters: Mapping[str, Any] | None = None) -> list[sqlite3.Row]:
        return list(await self._connection.execute_fetchall(LOCKS.sub("", sql), parameters or {}))

    async def all(self, query: Any, **parameters: Any) -> list[sqlite3.Row]:
        return await self.rows(query.sql, parameters)

    async def one(self, query: Any, **parameters: Any) -> sqlite3.Row | None:
        rows = await self.rows(query.sql, parameters)
        return rows[0] if rows else None

    async def value(self, query: Any, **parameters: Any) -> Any:
        rows = await self.rows(query.sql, parameters)
        return rows[0][0] if rows else None

    async def many(self, query: Any, parameters: Iterable[Mapping[str, Any]]) -> None:
        cursor = await self._connection.executemany(query.sql, list(parameters))
        await cursor.close()


class Sqlite:
    def __init__(self, path: str) -> None:
        self._path = path
        self._lock = asyncio.Lock()
        self._group: asyncio.Future[BaseException | None] | None = None  # The Works that the next commit keeps.

    async def open(self) -> None:
        sqlite3.connect(self._path).close()  # A path that can't be opened leaves aiosqlite's thread behind.
        self._writer = await self._connect()
        self._tx = SqliteTransaction(self._writer)
        try:
            await migrations.bring_up_to_date(self._tx, self._writer.executescript)
            self._reader = await self._connect()
        except BaseException:
            await self._writer.close()
            raise
        self.reads = SqliteTransaction(self._reader)

    async def _connect(self) -> aiosqlite.Connection:
        connection = await aiosqlite.connect(
            self._path, isolation_level=None, detect_types=sqlite3.PARSE_DECLTYPES, cached_statements=512
        )
        connection.row_factory = sqlite3.Row
        try:
            await connection.executescript(PRAGMAS)
        except BaseException:
            await connection.close()  # Its thread would keep the program from ending.
            raise
        return connection

    async def close(self) -> None:
        await self._reader.close()
        await self._writer.close()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[SqliteTransaction]:
        """Return only when the work is on the disk; a Work that fails takes back its own changes alone."""
        async with self._lock:
            if self._group is None:
                await self._tx.rows("begin immediate")
                self._group = asyncio.get_running_loop().create_future()
            group = self._group
            await self._tx.rows("savepoint work")
            try:
                yield self._tx
            except BaseException as error:
                await self._take_back(group, error)
                raise
            finally:  # Comes to the lock after all who wait there now.
                ours = asyncio.create_task(self._commit(group))
                ours.add_done_callback(lambda task: task.cancelled() or task.exception())
        await asyncio.shield(ours)

    async def _take_back(self, group: asyncio.Future[BaseException | None], error: BaseException) -> None:
        if self._writer.in_transaction:
            await self._tx.rows("rollback to work")
        else:  # SQLite itself took all back (disk full, I/O): the whole group has failed.
            self._group = None
            group.set_result(error)

    async def _commit(self, group: asyncio.Future[BaseException | None]) -> None:
        """The first of a group to come back commits for all of them."""
        async with self._lock:
            if not group.done():
                self._group = None
                group.set_result(await self._outcome())
        if error := group.result():
            raise CommitFailed from error

    async def _outcome(self) -> BaseException | None:
        try:
            await self._tx.rows("commit")
        except sqlite3.Error as error:
            if self._writer.in_transaction:
                await self._tx.rows("rollback")
            return error
        return None
