"""PostgreSQL by asyncpg: a pool of connections; of two who want one row, the second waits or goes on without it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

import asyncpg
import structlog

from storage import migrations
from storage.engines.postgres_connection import PostgresReads, PostgresStatement, PostgresTransaction
from storage.engines.postgres_errors import ERRORS, STARTING, mend

log = structlog.get_logger(__name__)
AT_ONCE = 8
MIGRATING = 5_364_441  # Any number of our own: whoever starts holds its lock until the tables are there.
EACH: dict[str, Any] = {
    "command_timeout": 60.0,  # Seconds; then the line counts as dead, for nothing that a Work asks takes as long.
    "statement_cache_size": 1000,  # More than the program has: each connection prepares each of them once.
    "max_cached_statement_lifetime": 0,
}
STARTS_WITHIN = 60
"""Tries, a second apart, for a server that has no time for us yet; one that isn't there is told at once."""
LONGEST_KEEPING = 3600.0
CLOSES_WITHIN = 5.0
"""Seconds for a good-bye to a server that may not answer any more."""
ERASED_FROM = (
    *("people", "words", "files", "explanations", "failures", "set_by", "outbox"),
    *("purchases", "sheets", "sheet_rows", "word_starts", "searches", "digests", "digest_rules"),
)


@asynccontextmanager
async def beside(url: str) -> AsyncIterator[PostgresTransaction]:
    """Only for looking."""
    connection = await asyncpg.connect(url, **EACH, server_settings={"default_transaction_read_only": "on"})
    try:
        yield PostgresTransaction(connection)
    finally:
        await connection.close()


async def _as_it_is(_connection: Any) -> None:
    """Nothing of ours outlives its transaction, so a connection that goes back needs no statement that cleans it."""


class Postgres:
    errors = ERRORS
    mend = staticmethod(mend)

    def __init__(self, url: str) -> None:
        self._url = url

    async def open(self) -> None:
        await self._migrate()
        self._pool = await asyncpg.create_pool(self._url, min_size=0, max_size=AT_ONCE, reset=_as_it_is, **EACH)
        self.reads = PostgresReads(self._pool, partial(asyncpg.connect, self._url, **EACH))

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
                await self.reads.close()
                await self._pool.close()
        except TimeoutError:
            self.reads.terminate()
            self._pool.terminate()

    async def scrub(self) -> None:
        """Let the server reuse the room of the earlier versions of rows; its logs and copies are its keeper's."""
        async with self._pool.acquire() as connection:
            await connection.execute(f"vacuum (skip_locked) {', '.join(ERASED_FROM)}", timeout=LONGEST_KEEPING)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[PostgresTransaction]:
        async with self._pool.acquire() as connection, connection.transaction():
            yield PostgresTransaction(connection)

    @asynccontextmanager
    async def statement(self) -> AsyncIterator[PostgresTransaction]:
        yield PostgresStatement(self._pool)
