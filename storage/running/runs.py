"""Runs of the program that are under way: what one of them has said, no other one sends."""

from datetime import datetime
from pathlib import Path

from storage.database import Transaction, queries

QUERIES = queries("runs", folder=Path(__file__).parent)


async def keep_bot(tx: Transaction, telegram_id: int) -> None:
    """Whose this database is from now on."""
    await tx.one(QUERIES.keep_bot, telegram_id=telegram_id)


async def hold(tx: Transaction) -> None:
    """Of two that mustn't decide side by side the second waits until the first has ended, whichever run it is in."""
    await tx.all(QUERIES.hold)


async def begin(tx: Transaction, *, host: str, pid: int, now: datetime) -> int:
    return await tx.value(QUERIES.begin, host=host, pid=pid, now=now)


async def of_host(tx: Transaction, host: str) -> list[tuple[int, int]]:
    """The runs that began on this machine: number and process."""
    return [(row["id"], row["pid"]) for row in await tx.all(QUERIES.of_host, host=host)]


async def beat(tx: Transaction, run: int, *, now: datetime) -> None:
    await tx.one(QUERIES.beat, id=run, now=now)


async def end(tx: Transaction, run: int) -> None:
    await tx.one(QUERIES.end, id=run)


async def forget_before(tx: Transaction, moment: datetime) -> None:
    await tx.one(QUERIES.forget_before, moment=moment)
