"""PostgreSQL by libpq: a pool of lines; of two who want one row, the second waits or goes on without it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog

from storage import migrations
from storage.engines.postgres_connection import PostgresReads, PostgresStatement, PostgresTransaction
from storage.engines.postgres_errors import ERRORS, is_starting, mend
from storage.engines.postgres_flush import Flush
from storage.engines.postgres_line import Line
from storage.engines.postgres_pool import Pool

log = structlog.get_logger(__name__)
AT_ONCE = 8
MIGRATING = 5_364_441  # Any number of our own: whoever starts holds its lock until the tables are there.
PATIENCE = 20.0  # Seconds; then the line counts as dead, before the Work that waits would count as hung.
STARTS_WITHIN = 60
"""Tries, a second apart, for a server that has no time for us yet; one that isn't there is told at once."""
LONGEST_KEEPING = 3600.0
FOR_WORKS = (
    "set synchronous_commit = off",  # All wait for the disk together.
    "set enable_seqscan = off",  # A plan that was made while tables were empty is still good when they are full.
)
CLOSES_WITHIN = 5.0
"""Seconds for a good-bye to a server that may not answer any more."""
ERASED_FROM = (
    *("people", "words", "files", "explanations", "failures", "set_by", "outbox"),
    *("purchases", "sheets", "sheet_rows", "word_starts", "searches", "digests", "digest_rules"),
)


@asynccontextmanager
async def beside(url: str) -> AsyncIterator[PostgresTransaction]:
    """Only for looking."""
    line = await Line.call(url, patience=PATIENCE)
    try:
        await line.ask("set default_transaction_read_only = on", {})
        yield PostgresTransaction(line)
    finally:
        await line.close()


class Postgres:
    errors = ERRORS
    mend = staticmethod(mend)

    def __init__(self, url: str) -> None:
        self._url = url

    async def open(self) -> None:
        await self._migrate()
        self._pool = Pool(self._call_for_works, AT_ONCE)
        self._flush = Flush(self._call)
        self.reads = PostgresReads(self._pool, self._call_for_works)

    async def _call(self) -> Line:
        return await Line.call(self._url, patience=PATIENCE)

    async def _call_for_works(self) -> Line:
        line = await self._call()
        try:
            for setting in FOR_WORKS:
                await line.ask(setting, {})
        except BaseException:
            line.break_off()
            raise
        return line

    async def _migrate(self) -> None:
        line = await self._called_at_last()
        try:
            async with _kept(line) as tx:
                await tx.rows("select pg_advisory_xact_lock(:step)", {"step": MIGRATING})
                await migrations.bring_up_to_date(tx, "postgres")
        finally:
            await line.close()

    async def _called_at_last(self) -> Line:
        for _ in range(STARTS_WITHIN):
            try:
                return await Line.call(self._url, patience=LONGEST_KEEPING)
            except ERRORS as error:
                if not is_starting(error):
                    raise
                log.warning("the database has no time for us yet", why=str(error))
            await asyncio.sleep(1)
        return await Line.call(self._url, patience=LONGEST_KEEPING)

    async def close(self) -> None:
        try:
            async with asyncio.timeout(CLOSES_WITHIN):
                await self._pool.close()
        except TimeoutError:
            self._pool.terminate()
        await self.reads.close()
        await self._flush.close()

    async def scrub(self) -> None:
        """Let the server reuse the room of the earlier versions of rows; its logs and copies are its keeper's."""
        async with self._pool.line() as line:
            await line.ask(f"vacuum (skip_locked) {', '.join(ERASED_FROM)}", {}, patience=LONGEST_KEEPING)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[PostgresTransaction]:
        disk = await self._flush.ready()
        async with self._pool.line() as line, _kept(line) as tx:
            yield tx
        if tx.has_written:
            await self._flush.kept(disk)

    @asynccontextmanager
    async def statement(self) -> AsyncIterator[PostgresStatement]:
        disk = await self._flush.ready()
        yield PostgresStatement(self._pool)
        await self._flush.kept(disk)


@asynccontextmanager
async def _kept(line: Line) -> AsyncIterator[PostgresTransaction]:
    """All or nothing of what is done within."""
    tx = PostgresTransaction(line)
    try:
        line.give("begin", {})
        yield tx
        await tx.commit()
    except BaseException:
        await _take_back(line)
        raise


async def _take_back(line: Line) -> None:
    """If somebody was waiting who has gone, the answer may be long in coming: the line goes, too."""
    try:
        if line.is_asked:
            line.break_off()
        elif not line.is_closed:
            await line.roll_back()
    except BaseException:
        line.break_off()
        raise
