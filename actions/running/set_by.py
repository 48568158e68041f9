"""Updates that wait for long are kept whole: Telegram may forget them, and a later run takes them up again."""

import json
from collections.abc import Iterable
from typing import Any

from actions.work import Work
from storage.database import Transaction
from storage.running import updates

Raw = dict[str, Any]


async def set_by(work: Work, waiting: Iterable[tuple[Raw, int]]) -> None:
    """Keep each with its chat, so that it can be forgotten with the rest."""
    for raw, chat in waiting:
        await updates.set_by(work.tx, raw["update_id"], raw=json.dumps(raw), telegram_id=chat, now=work.now)


async def let_go(work: Work, numbers: list[int]) -> None:
    """They are handled: their own numbers are kept."""
    await updates.let_go(work.tx, numbers)


async def waiting(reads: Transaction) -> list[Raw]:
    return [json.loads(raw) for raw in await updates.waiting(reads)]
