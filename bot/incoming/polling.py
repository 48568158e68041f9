"""One way in: the bot fetches its updates, and acknowledges them when they are kept."""

import asyncio
import json
from typing import Any

import structlog
from telegram.error import Conflict, TelegramError

from bot.contact import Contact
from bot.incoming.intake import Intake, is_update
from bot.line import Line
from handlers import ALLOWED_UPDATES

log = structlog.get_logger(__name__)
POLL_SECONDS = 25
FIRST_LOOK, LONGEST_LOOK = 0.25, 1.0
"""Seconds: whoever is slow holds back the next round that long, the longer the less there is to do meanwhile."""


class Polling:
    """Nothing is acknowledged before it is kept; it needs nothing of our door."""

    routes = ()

    def __init__(self, intake: Intake, line: Line, contact: Contact) -> None:
        self._intake = intake
        self._line = line
        self._contact = contact
        self._offset = 0  # Every number below it is kept.
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._look = FIRST_LOOK

    async def run(self) -> None:
        """Fetch updates for ever."""
        await self.begin()
        while True:
            await self._fetch(for_seconds=0 if self._tasks else POLL_SECONDS)

    async def begin(self) -> None:
        """A webhook would keep the updates from us; what waits there comes to us."""
        await self._line.ask_patiently("deleteWebhook", {})

    async def look(self) -> int:
        """One round that waits for no update; return how many came."""
        return await self._fetch(for_seconds=0)

    async def _fetch(self, *, for_seconds: int) -> int:
        """One round: ask, begin what is new, acknowledge what is kept."""
        asked = {
            "offset": self._offset,
            "timeout": for_seconds,
            "allowed_updates": json.dumps(ALLOWED_UPDATES),
        }
        batch = await self._line.ask_patiently("getUpdates", asked, self._make_way)
        if not _is_batch(batch):
            log.error("what Telegram brings are no updates", seconds=FIRST_LOOK)
            await asyncio.sleep(FIRST_LOOK)
            return 0
        is_new = self._begin(batch)
        await self._contact.made()
        if self._tasks:
            self._look = FIRST_LOOK if is_new else min(self._look * 2, LONGEST_LOOK)
            await asyncio.wait(self._tasks.values(), timeout=self._look)
        self._move_offset()
        if not batch and not self._tasks:
            self._offset = 0  # All is acknowledged; after a quiet week the numbers start anew, and anywhere.
        return len(batch)

    async def _make_way(self, error: Conflict) -> None:
        """A webhook was set by somebody while we polled; for nothing pending is dropped, it comes to us."""
        if "webhook" not in error.message.lower():
            return
        try:
            await self._line.ask("deleteWebhook", {})
        except TelegramError as failure:
            log.warning("Telegram doesn't drop the webhook", why=failure.message)

    def _begin(self, batch: list[dict[str, Any]]) -> bool:
        """Return whether anything was new."""
        new = [raw for raw in batch if raw["update_id"] not in self._tasks]
        for raw in new:
            self._tasks[raw["update_id"]] = self._intake.take(raw)
        return bool(new)

    def _move_offset(self) -> None:
        """Past all that are kept or set by, up to the first that isn't."""
        for number in sorted(self._tasks):
            task = self._tasks[number]
            if not task.done() and not self._intake.shelf.holds(number):
                self._intake.shelf.tidy()
                break
            del self._tasks[number]
            if task.done():
                task.result()
            self._offset = number + 1


def _is_batch(batch: Any) -> bool:
    return isinstance(batch, list) and all(map(is_update, batch))
