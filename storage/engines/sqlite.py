"""SQLite by aiosqlite: one writer behind a lock, two readers; Works that wait for the writer share its next commit."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

from storage import migrations
from storage.engines.sqlite_connection import SqliteConnection, SqliteTransaction
from storage.engines.sqlite_errors import is_busy, mend
from storage.engines.sqlite_file import ensure_ours, ensure_usable

PRAGMAS = (
    "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;"
    "pragma secure_delete = on;"  # What is erased is overwritten, not only let go.
)
PATIENCE = 5000
"""Milliseconds for which whoever goes through a thread waits for another program that writes."""
BETWEEN_KNOCKS = 50
"""Milliseconds, where SQLite itself doesn't wait."""


class CommitFailed(Exception):
    """The Works that shared a commit are all taken back, whosever fault it was: each may be tried again."""


class Sqlite:
    errors = (sqlite3.Error,)
    mend = staticmethod(mend)

    def __init__(self, path: str) -> None:
        self._path = Path(path)
        self._lock = asyncio.Lock()
        self._group: asyncio.Future[BaseException | None] | None = None  # The Works that the next commit keeps.

    async def open(self) -> None:
        ensure_usable(self._path)
        ensure_ours(self._path)
        self._connections: list[SqliteConnection] = []
        try:
            self._writer = await self._connect()
            self._tx = SqliteTransaction(self._writer)
            await self._migrate()
            await self._be_patient(0)
            # What a savepoint would put back is written down with each page that changes: into a file, but for this.
            await self._tx.rows("pragma temp_store = memory")
            self.reads = SqliteTransaction(await self._connect(), for_long=await self._connect())
        except BaseException:
            await self.close()
            raise

    async def _migrate(self) -> None:
        """A table that is built anew is dropped meanwhile: what points to it is checked at the end, not on the way."""
        await self._tx.rows("pragma foreign_keys = off")
        await self._tx.rows("begin immediate", is_long=True)
        try:
            has_changed = await migrations.bring_up_to_date(self._tx, "sqlite")
            if lost := has_changed and await self._tx.rows("pragma foreign_key_check"):
                raise sqlite3.IntegrityError(f"a row of {lost[0]['table']} points to nothing")
        except BaseException:
            await self._roll_back()
            raise
        await self._tx.rows("commit", is_long=True)
        await self._tx.rows("pragma foreign_keys = on")
        if has_changed:  # An earlier version let go of pages and rows without overwriting them.
            await self._tx.rows("vacuum", is_long=True)

    async def _connect(self) -> SqliteConnection:
        connection = SqliteConnection(self._path)
        await connection.connect()
        self._connections.append(connection)  # Whatever comes, it is closed: its thread would keep the program alive.
        connection.row_factory = sqlite3.Row
        await self._settle(connection)
        return connection

    async def _settle(self, connection: SqliteConnection) -> None:
        """Of two that give a new file its log at once SQLite sends one away, however patient: it knocks again."""
        impatient, patient = (f"pragma busy_timeout = {milliseconds};" for milliseconds in (0, PATIENCE))
        for _ in range(PATIENCE // BETWEEN_KNOCKS):
            try:
                await connection.executescript(impatient + PRAGMAS + patient)
            except sqlite3.OperationalError as error:
                if not is_busy(error):
                    raise
                await asyncio.sleep(BETWEEN_KNOCKS / 1000)
            else:
                return
        await connection.executescript(PRAGMAS + patient)

    async def close(self) -> None:
        for connection in reversed(self._connections):
            await connection.close()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[SqliteTransaction]:
        """Return only when the work is on the disk; a Work that fails takes back its own changes alone."""
        async with self._lock:
            has_others = self._group is not None
            group = self._group or await self._begin()
            try:
                if has_others:
                    await self._tx.rows("savepoint work")
                yield self._tx
                if has_others:  # Of savepoints that stay, each page that changes would be noted in every one.
                    await self._tx.rows("release work")
            except BaseException as error:
                await self._take_back(group, error, has_others=has_others)
                raise
            finally:
                if not has_others:  # Comes to the lock after all who wait there now, and commits for all of them.
                    self._commit_of_group = asyncio.create_task(self._commit(group))
                    self._commit_of_group.add_done_callback(lambda task: task.cancelled() or task.exception())
                ours = self._commit_of_group
        await asyncio.shield(ours)

    def statement(self) -> AbstractAsyncContextManager[SqliteTransaction]:
        """It shares its commit like any other."""
        return self.transaction()

    async def _begin(self) -> asyncio.Future[BaseException | None]:
        """At once where nobody else writes, which is nearly always: a hop to the thread costs as much as the rest."""
        try:
            await self._tx.rows("begin immediate")
        except sqlite3.OperationalError as error:
            if not is_busy(error):
                raise
            await self._begin_patiently()
        self._group = asyncio.get_running_loop().create_future()
        return self._group

    async def _begin_patiently(self) -> None:
        """Whoever is cancelled here leaves a thread that goes on: what it begins is ended before the lock is let go."""
        await self._be_patient(PATIENCE)
        beginning = asyncio.ensure_future(self._tx.rows("begin immediate", is_long=True))
        try:
            await asyncio.shield(beginning)
        except asyncio.CancelledError:
            await asyncio.wait([beginning])
            if beginning.exception() is None:
                await self._roll_back()
            raise
        finally:
            await self._be_patient(0)

    async def _be_patient(self, milliseconds: int) -> None:
        await self._tx.rows(f"pragma busy_timeout = {milliseconds}")

    async def _take_back(
        self, group: asyncio.Future[BaseException | None], error: BaseException, *, has_others: bool
    ) -> None:
        if not has_others:
            await self._roll_back()
        elif self._writer.in_transaction:
            await self._roll_back_to_work()
        if not self._writer.in_transaction:  # All was taken back (disk full, I/O): the whole group has failed.
            self._group = None
            group.set_result(error)

    async def _roll_back_to_work(self) -> None:
        """The others of the group are as they were; half a Work must not be kept with them."""
        try:
            await self._tx.rows("rollback to work", is_long=True)
        except sqlite3.Error:
            await self._roll_back()

    async def _roll_back(self) -> None:
        if self._writer.in_transaction:
            await self._tx.rows("rollback", is_long=True)

    async def _commit(self, group: asyncio.Future[BaseException | None]) -> None:
        async with self._lock:
            if not group.done():
                await self._end(group)
        if error := group.result():
            raise CommitFailed from error

    async def _end(self, group: asyncio.Future[BaseException | None]) -> None:
        self._group = None
        group.set_result(await self._outcome())

    async def scrub(self) -> None:
        """Bring the file up to date and empty the log beside it, where earlier versions of the pages stand."""
        async with self._lock:
            if self._group is not None:
                await self._end(self._group)
            await self._be_patient(PATIENCE)
            try:
                await self._tx.rows("pragma wal_checkpoint(truncate)", is_long=True)
            finally:
                await self._be_patient(0)

    async def _outcome(self) -> BaseException | None:
        try:
            await self._tx.rows("commit", is_long=True)
        except sqlite3.Error as error:
            await self._roll_back()
            return error
        return None
