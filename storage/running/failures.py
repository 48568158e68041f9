"""Updates that a bug made us put aside, until they are handed in again, and what the clock stumbled over."""

from datetime import datetime
from pathlib import Path

from domain.stumbles import Stumble, Task
from storage.database import Transaction, queries
from storage.rows import read

QUERIES = queries("failures", folder=Path(__file__).parent)


async def put_aside(
    tx: Transaction, update_id: int, *, raw: str, traceback: str, telegram_id: int | None, now: datetime
) -> int:
    """Keep the whole update with what went wrong and whose it was; return the number of the failure."""
    return await tx.value(
        QUERIES.put_aside, update_id=update_id, raw=raw, traceback=traceback, telegram_id=telegram_id, now=now
    )


async def ask_again(tx: Transaction, number: int | None, *, now: datetime) -> list[int]:
    """Let one of them wait for the bot, or all; its update counts as never kept from here on. Return their numbers."""
    asked = await tx.all(QUERIES.ask_again, id=number, now=now)
    await tx.many(QUERIES.forget_number, [{"update_id": row["update_id"]} for row in asked])
    return sorted(row["id"] for row in asked)


async def waiting(tx: Transaction, *, limit: int) -> list[tuple[int, str]]:
    """Those that were asked for again, the oldest first: number and raw update."""
    return [(row["id"], row["raw"]) for row in await tx.all(QUERIES.waiting, limit=limit)]


async def is_waiting(tx: Transaction, number: int) -> bool:
    return await tx.value(QUERIES.is_waiting, id=number) is not None


async def let_go(tx: Transaction, number: int) -> None:
    await tx.one(QUERIES.let_go, id=number)


async def stumbles(tx: Transaction, task: Task) -> dict[int, Stumble]:
    """By its subjects: over which of them this task has stumbled, and hasn't got up since."""
    return {row["subject"]: read(Stumble, row) for row in await tx.all(QUERIES.stumbles, task=task)}


async def stumble(
    tx: Transaction, task: Task, subject: int, *, place: str, now: datetime, long_ago: datetime
) -> Stumble:
    said = {"task": task, "subject": subject, "place": place, "now": now, "long_ago": long_ago}
    (row,) = await tx.all(QUERIES.stumble, **said)
    return read(Stumble, row)


async def stumbled_since(tx: Transaction, task: Task, since: datetime) -> int:
    """Over how many subjects for the first time since then."""
    return await tx.value(QUERIES.stumbled_since, task=task, since=since)


async def got_up(tx: Transaction, task: Task, subject: int) -> None:
    await tx.one(QUERIES.got_up, task=task, subject=subject)


async def label(tx: Transaction, matter: int) -> str | None:
    return await tx.value(QUERIES.label, id=matter)
