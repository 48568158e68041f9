"""Who was forgotten is told to whoever puts an older copy back, and forgotten in it again."""

from collections.abc import Iterable
from datetime import datetime

from actions.people.forget import forget_again
from actions.work import Works
from storage.database import Transaction
from storage.privacy import forgotten


async def forgotten_of(reads: Transaction) -> list[tuple[int, datetime]]:
    """Each by their number and the moment at which they came first; nothing else is kept of them."""
    return await forgotten.all_of_them(reads)


async def forget_all_again(works: Works, told: Iterable[tuple[int, datetime]]) -> int:
    """Return how many of them were there again."""
    known = [number for number, met_at in told if await forgotten.is_known(works.reads, number, met_at)]
    for number in known:
        await forget_again(works, number)
    return len(known)
