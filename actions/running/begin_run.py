"""A run of the program begins, is seen from time to time, and ends: by that, several share one database in peace."""

from collections.abc import Callable
from datetime import datetime, timedelta

from storage.database import Transaction
from storage.running import runs

KEPT = timedelta(days=1)


async def begin_run(tx: Transaction, *, host: str, pid: int, is_gone: Callable[[int], bool], now: datetime) -> int:
    """Return this run's number. What a killed run on the same machine left unsaid is free at once."""
    for run, process in await runs.of_host(tx, host):
        if process != pid and is_gone(process):
            await runs.end(tx, run)
    await runs.forget_before(tx, now - KEPT)
    return await runs.begin(tx, host=host, pid=pid, now=now)


async def keep_bot(tx: Transaction, bot: int) -> None:
    """A copy tells by it whose it is."""
    await runs.keep_bot(tx, bot)


async def beat(tx: Transaction, run: int, *, now: datetime) -> None:
    """Others leave alone what this run has said, as long as it is seen."""
    await runs.beat(tx, run, now=now)


async def end_run(tx: Transaction, run: int) -> None:
    await runs.end(tx, run)
