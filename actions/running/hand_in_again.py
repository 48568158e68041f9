"""What a bug made us put aside is handed in again, once the bug is mended."""

from datetime import datetime

from actions.work import Work
from storage.database import Transaction
from storage.running import failures

AT_ONCE = 100
LARGEST = 2**63 - 1


async def ask_again(tx: Transaction, number: int | None, *, now: datetime) -> list[int]:
    """Ask for one failure or for all of them; return those that weren't asked for before."""
    return await failures.ask_again(tx, number, now=now) if (number or 0) <= LARGEST else []


async def is_asked_for(tx: Transaction, number: int | None) -> bool:
    return number is not None and number <= LARGEST and await failures.is_waiting(tx, number)


async def waiting(reads: Transaction) -> list[tuple[int, str]]:
    return await failures.waiting(reads, limit=AT_ONCE)


async def let_go(work: Work, number: int) -> None:
    """It has been handed in: what it asked for is done, or stands under a new number."""
    await failures.let_go(work.tx, number)
