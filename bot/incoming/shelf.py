"""Updates that wait for long are set by in a table: those behind them come in, and none is lost."""

import asyncio
from collections.abc import Mapping
from typing import Any

import structlog

from actions.running import set_by
from actions.work import Works
from domain.frozen import frozen

log = structlog.get_logger(__name__)
SET_BY_AFTER = 2.0
"""Seconds after which an update waits for long; a Work takes milliseconds."""
ROOM = 1000
"""As many may be set by at once; what is more waits at Telegram."""


@frozen
class UnderWay:
    raw: dict[str, Any]
    chat: int
    task: asyncio.Task[None]
    since: float

    @property
    def number(self) -> int:
        return self.raw["update_id"]

    @property
    def is_handled(self) -> bool:
        return self.task.done() and not self.task.cancelled() and self.task.exception() is None


class Shelf:
    """Knows what is under way, and writes on one occasion what waits for long and what needs to wait no more."""

    def __init__(self, works: Works, under_way: Mapping[int, UnderWay]) -> None:
        self._works = works
        self._under_way = under_way
        self._kept: set[int] = set()
        self._handled: set[int] = set()
        self._tidying: asyncio.Task[None] | None = None

    def holds(self, number: int) -> bool:
        return number in self._kept

    async def taken_up(self) -> list[dict[str, Any]]:
        """What an earlier run has left here; it stays until it is handled."""
        found = await set_by.waiting(self._works.reads)
        self._kept |= {raw["update_id"] for raw in found}
        return found

    def let_go(self, number: int) -> None:
        self._handled.add(number)
        self.tidy()

    def tidy(self) -> asyncio.Task[None]:
        if self._tidying is None or self._tidying.done():
            self._tidying = asyncio.create_task(self._tidy())
        return self._tidying

    async def _tidy(self) -> None:
        while (late := self._late()) or self._handled:
            handled = list(self._handled)
            try:
                async with self._works.open() as work:
                    await set_by.set_by(work, [(one.raw, one.chat) for one in late])
                    await set_by.let_go(work, handled)
            except Exception as error:
                if not self._works.is_away(error):
                    raise
                log.warning("the storage is away; what waits isn't acknowledged", late=len(late), why=repr(error))
                return
            self._kept = (self._kept | {one.number for one in late}).difference(handled)
            self._handled = self._handled.difference(handled) | {one.number for one in late if one.is_handled}

    def _late(self) -> list[UnderWay]:
        before = asyncio.get_running_loop().time() - SET_BY_AFTER
        late = [one for one in self._under_way.values() if one.since <= before and one.number not in self._kept]
        return late[: ROOM - len(self._kept)]

    async def settle(self) -> None:
        await asyncio.wait([self.tidy()])
