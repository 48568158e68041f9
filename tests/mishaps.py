"""What befalls a storage while the bot runs: it can't be reached, its disk is full, or the line to it hangs."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import psycopg

from storage.database import Database
from storage.engines.addresses import SQLITE_SCHEME
from storage.engines.sqlite import Sqlite

NO_ROOM = """
create function no_room() returns trigger language plpgsql as
$$ begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$;
create trigger no_room before insert on updates for each row execute function no_room();
"""
# It waits until they have gone, for a line that is found cut only later would look like a second mishap.
ENDED = "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = %s"
SOCKET = ".s.PGSQL.5432"


@asynccontextmanager
async def taken_away(url: str, _: object = None) -> AsyncIterator[None]:
    """As long as this lasts the storage can't be reached: it is locked by another, or its server lets nobody in."""
    away = _locked(url.removeprefix(SQLITE_SCHEME)) if url.startswith(SQLITE_SCHEME) else _shut(url)
    async with away:
        yield


@asynccontextmanager
async def _locked(path: str) -> AsyncIterator[None]:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("begin immediate")
        yield
        other.execute("rollback")


@asynccontextmanager
async def _shut(url: str) -> AsyncIterator[None]:
    keeper = await psycopg.AsyncConnection.connect(url, dbname="postgres", autocommit=True)
    name = urlsplit(url).path.strip("/")
    await keeper.execute(f"alter database {name} with allow_connections false")
    await keeper.execute(ENDED, [name])
    try:
        yield
    finally:
        await keeper.execute(f"alter database {name} with allow_connections true")
        await keeper.close()


@asynccontextmanager
async def filled_up(url: str, database: Database) -> AsyncIterator[None]:
    """As long as this lasts there is no room for one page more."""
    async with _as_small_as_it_is(database) if isinstance(database, Sqlite) else _without_room(url):
        yield


@asynccontextmanager
async def _as_small_as_it_is(database: Sqlite) -> AsyncIterator[None]:
    await database._tx.rows("pragma max_page_count = 1")  # It counts for one connection alone.
    yield
    await database._tx.rows("pragma max_page_count = 4294967294")


@asynccontextmanager
async def _without_room(url: str) -> AsyncIterator[None]:
    keeper = await psycopg.AsyncConnection.connect(url, autocommit=True)
    await keeper.execute(NO_ROOM)
    try:
        yield
    finally:
        await keeper.execute("drop function no_room cascade")
        await keeper.close()


class Line:
    """A line to a PostgreSQL server that can be held up: nothing is refused, and nothing comes."""

    def __init__(self, folder: Path, url: str) -> None:
        self._far = parse_qs(urlsplit(url).query)["host"][0]
        self._near = folder
        self._flows = asyncio.Event()
        self._flows.set()
        self._writers: list[asyncio.StreamWriter] = []
        self._tasks: list[asyncio.Task[Any]] = []
        self.url = url.replace(self._far, str(folder))

    def hang(self) -> None:
        self._flows.clear()

    def flow(self) -> None:
        self._flows.set()

    def break_off(self) -> None:
        """Whatever hung is lost, as behind a router that has forgotten it; who calls now gets through."""
        for writer in self._writers:
            writer.transport.abort()
        self._flows.set()

    async def __aenter__(self) -> "Line":
        self._server = await asyncio.start_unix_server(self._lead, self._near / SOCKET)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        self.break_off()
        await asyncio.wait(self._tasks) if self._tasks else None

    async def _lead(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_unix_connection(f"{self._far}/{SOCKET}")
        self._writers += [writer, far_writer]
        for one, other in ((reader, far_writer), (far_reader, writer)):
            self._tasks.append(asyncio.create_task(self._pass_on(one, other)))

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            while piece := await reader.read(2**16):
                await self._flows.wait()
                if writer.is_closing():  # Broken off meanwhile; uvloop has no kinder word for it than RuntimeError.
                    break
                writer.write(piece)
                await writer.drain()
        writer.close()
