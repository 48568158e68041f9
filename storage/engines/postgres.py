"""PostgreSQL by asyncpg: a pool of connections; of two who want one row, the second waits or goes on without it."""

import re
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import asyncpg

from storage import migrations
from storage.engines.transaction import Query, Row, Transaction

SCHEMES = ("postgresql://", "postgres://")
AT_ONCE = 8
MIGRATING = 5_364_441  # Any number of our own: whoever starts holds its lock until the tables are there.
PARAMETER = re.compile(r"(?<![:\w]):([a-z_]+)")
ERASED_FROM = ("people", "words", "files", "explanations", "failures", "outbox")
AWAY = (
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
    asyncpg.TransactionRollbackError,
    asyncpg.ObjectNotInPrerequisiteStateError,  # A server that lets nobody in for now.
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,  # Seen where the server cut the line in the middle of an answer.
    OSError,
)
# What goes wrong with an address: nobody there, a wrong password, no such database.
ERRORS = (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, ValueError)


def is_postgres_away(error: BaseException) -> bool:
    """A connection lost, a server that stops, a deadlock: the same Work may do well in a moment."""
    return isinstance(error, AWAY)


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

    async def rows(self, sql: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        text, names = numbered(sql)
        return await self._connection.fetch(text, *((parameters or {})[name] for name in names))

    async def many(self, query: Query, parameters: Iterable[Mapping[str, Any]]) -> None:
        text, names = numbered(query.sql)
        await self._connection.executemany(text, [[row[name] for name in names] for row in parameters])


class Postgres:
    def __init__(self, url: str) -> None:
        self._url = url

    async def open(self) -> None:
        self._pool = await asyncpg.create_pool(self._url, min_size=0, max_size=AT_ONCE)
        self.reads = PostgresTransaction(self._pool)
        try:
            async with self.transaction() as tx:
                await tx.rows("select pg_advisory_xact_lock(:step)", {"step": MIGRATING})
                await migrations.bring_up_to_date(tx, "postgres")
        except BaseException:
            await self._pool.close()
            raise

    async def close(self) -> None:
        await self._pool.close()

    async def scrub(self) -> None:
        """Let the server reuse the room of the earlier versions of rows; its logs and copies are its keeper's."""
        async with self._pool.acquire() as connection:
            await connection.execute(f"vacuum (skip_locked) {', '.join(ERASED_FROM)}")

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[PostgresTransaction]:
        async with self._pool.acquire() as connection, connection.transaction():
            yield PostgresTransaction(connection)
