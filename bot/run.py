"""One run of the program on its database, beside others that may be under way."""

import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from socket import gethostname

import structlog

from actions.running.begin_run import begin_run, end_run
from storage.database import Database, is_away

log = structlog.get_logger(__name__)


@asynccontextmanager
async def running(database: Database, clock: Callable[[], datetime]) -> AsyncIterator[int]:
    """Yield the number of this run; what it has said and not sent at its end is free for others."""
    async with database.transaction() as tx:
        run = await begin_run(tx, host=gethostname(), pid=os.getpid(), is_gone=_is_gone, now=clock())
    try:
        yield run
    finally:
        await _end(database, run)


async def _end(database: Database, run: int) -> None:
    try:
        async with database.statement() as tx:
            await end_run(tx, run)
    except Exception as error:
        if not is_away(error):
            raise
        log.warning("the storage is away: what is unsent waits until nobody has seen this run for a minute", run=run)


def _is_gone(pid: int) -> bool:
    """Whether no such process runs on this machine; where that can't be asked, nobody is called gone."""
    if os.name != "posix":
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
