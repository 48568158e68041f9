"""PostgreSQL by asyncpg: a pool of connections; of two who want one row, the second waits or goes on without it."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import asyncpg
import structlog

from storage import migrations
from storage.engines.postgres_errors import STARTING
from storage.engines.transaction import Query, Row, Transaction

log = structlog.get_logger(__name__)
SCHEMES = ("postgresql://", "postgres://")
AT_ONCE = 8
MIGRATING = 5_364_441  # Any number of our own: whoever starts holds its lock until the tables are there.
PARAMETER = re.compile(r"(?<![:\w]):([a-z_]+)")
STARTS_WITHIN = 60
"""Tries, a second apart, for a server that has no time for us yet; one that isn't there is told at once."""
LONGEST_STATEMENT = 60.0
"""Seconds; after that the line counts as dead, for nothing that a Work asks takes as long."""
LONGEST_KEEPING = 3600.0
CLOSES_WITHIN = 5.0
"""Seconds for a good-bye to a server that may not answer any more."""
ERASED_FROM = ("people", "words", "files", "explanations", "failures", "set_by", "outbox")


def without_password(url: str) -> str:
    password = urlsplit(url).password
    return url.replace(f":{password}@", ":…@", 1) if password else url


@cache
def numbered(sql: str) -> tuple[str, list[str]]:
    """`:name` → `$1`, and the names in order; a cast with two colons is left alone."""
    names = list(dict.fromkeys(PARAMETER.findall(sql)))
    return PARAMETER.sub(lambda found: f"${names.index(found[1]) + 1}", sql), names


class PostgresTransaction(Transaction):
    """Statements on one connection, or each on any of the pool's where nothing is kept."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    async def rows(self, sql: str, parameters: Mapping[str, Any] | None = None, *, is_long: bool = False) -> list[Row]:
        text, names = numbered(sql)
        return await self._connection.fetch(text, *((parameters or {})[name] for name in names))

    async def many(self, query: Query, parameters: Iterable[Mapping[str, Any]]) -> None:
        text, names = numbered(query.sql)
        if rows := [
            [row[name] for name in names] for row in parameters
        ]:  # Nothing would still go to the server and back.
            await self._connection.executemany(text, rows)


async def _as_it_is(_connection: Any) -> None:
    """Nothing of ours outlives its transaction, so a connection that goes back needs no statement that cleans it."""


class Postgres:
    def __init__(self, url: str) -> None:
        self._url = url

    async def open(self) -> None:
        await self._migrate()
        self._pool = await asyncpg.create_pool(
            self._url, min_size=0, max_size=AT_ONCE, command_timeout=LONGEST_STATEMENT, reset=_as_it_is
        )
        self.reads = PostgresTransaction(self._pool)

    async def _migrate(self) -> None:
        connection = await self._connected()
        try:
            async with connection.transaction():
                tx = PostgresTransaction(connection)
                await tx.rows("select pg_advisory_xact_lock(:step)", {"step": MIGRATING})
                await migrations.bring_up_to_date(tx, "postgres")
        finally:
            await connection.close()

    async def _connected(self) -> asyncpg.Connection:
        for _ in range(STARTS_WITHIN):
            try:
                return await asyncpg.connect(self._url)
            except STARTING as error:
                log.warning("the database has no time for us yet", why=str(error))
            await asyncio.sleep(1)
        return await asyncpg.connect(self._url)

    async def close(self) -> None:
        try:
            async with asyncio.timeout(CLOSES_WITHIN):
                await self._pool.close()
        except TimeoutError:
            self._pool.terminate()

    async def scrub(self) -> None:
        """Let the server reuse the room of the earlier versions of rows; its logs and copies are its keeper's."""
        async with self._pool.acquire() as connection:
            await connection.execute(f"vacuum (skip_locked) {', '.join(ERASED_FROM)}", timeout=LONGEST_KEEPING)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[PostgresTransaction]:
        async with self._pool.acquire() as connection, connection.transaction():
            yield PostgresTransaction(connection)
