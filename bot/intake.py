"""Updates in: one lane per chat, acknowledged when kept; a bug is put aside, a failing storage is waited for."""

import asyncio
import json
import traceback
from datetime import datetime
from typing import Any

import structlog
from telegram import Update
from telegram.error import Conflict, InvalidToken, TelegramError
from telegram.ext import Application

from actions.knocks import KeptBefore
from actions.work import Works
from bot.lanes import Lanes
from bot.transport import PlainRequest
from domain.refusals import Refusal
from handlers import ALLOWED_UPDATES, errors
from storage.database import is_away

log = structlog.get_logger(__name__)
AT_ONCE = 64
POLL_SECONDS = 25
FIRST_WAIT = 1.0
FIRST_WAIT_FOR_STORAGE = 0.1
LONGEST_WAIT = 30.0


class HonestApplication(Application):  # type: ignore[type-arg]
    """process_update raises what a handler raised: PTB only tells its error handlers, and so it would count as done."""

    async def process_error(self, update: object, error: Exception, job: Any = None, coroutine: Any = None) -> bool:
        raise error


class Intake:
    def __init__(self, application: Application, works: Works, transport: PlainRequest) -> None:  # type: ignore[type-arg]
        self._application = application
        self._works = works
        self._transport = transport
        self._lanes = Lanes(AT_ONCE)
        self._offset = 0  # Every number below it is kept.
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self.heard_at: datetime | None = None

    async def poll(self) -> None:
        """Fetch updates for ever. Nothing is acknowledged before it is kept."""
        await self._patiently("deleteWebhook", {})
        while True:
            await self.fetch(for_seconds=0 if self._tasks else POLL_SECONDS)

    async def fetch(self, *, for_seconds: int) -> int:
        """One round: ask, begin what is new, acknowledge what is kept. Return how many updates came."""
        asked = {
            "offset": self._offset,
            "timeout": for_seconds,
            "allowed_updates": json.dumps(ALLOWED_UPDATES),
        }
        batch = await self._patiently("getUpdates", asked)
        self.heard_at = self._works.clock()
        self._begin(batch)
        if self._tasks:  # One slow chat holds the others back for a second at most.
            await asyncio.wait(self._tasks.values(), timeout=1)
        self._move_offset()
        if not batch and not self._tasks:
            self._offset = 0  # All is acknowledged; after a quiet week the numbers start anew, and anywhere.
        return len(batch)

    async def _patiently(self, method: str, parameters: dict[str, Any]) -> Any:
        """Ask Telegram until it answers; only a token that it doesn't know is hopeless."""
        wait = FIRST_WAIT
        while True:
            try:
                url = f"{self._application.bot.base_url}/{method}"
                return await self._transport.call(url, parameters, read_within=POLL_SECONDS + 10)
            except InvalidToken:
                raise
            except Conflict as error:
                log.warning("somebody else receives this bot's updates; waiting for it to stop", why=error.message)
                if "webhook" in error.message.lower():
                    await self._drop_webhook()
            except TelegramError as error:
                log.warning("Telegram doesn't answer", method=method, why=error.message, seconds=wait)
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)

    async def _drop_webhook(self) -> None:
        """Set by somebody while we polled; what waits there comes to us, for nothing pending is dropped."""
        try:
            await self._transport.call(f"{self._application.bot.base_url}/deleteWebhook", {})
        except TelegramError as error:
            log.warning("Telegram doesn't drop the webhook", why=error.message)

    def _begin(self, batch: list[dict[str, Any]]) -> None:
        for raw in batch:
            if raw["update_id"] not in self._tasks:
                self._tasks[raw["update_id"]] = self.take(raw)

    def _move_offset(self) -> None:
        """Past all that are kept, up to the first that isn't."""
        for number in sorted(self._tasks):
            if not self._tasks[number].done():
                break
            self._tasks.pop(number).result()
            self._offset = number + 1

    def take(self, raw: dict[str, Any]) -> asyncio.Task[None]:
        """Done when the update is kept: handled, refused or put aside."""
        return self._lanes.put(chat_of(raw), lambda: self._until_kept(raw))

    async def _until_kept(self, raw: dict[str, Any]) -> None:
        wait = FIRST_WAIT_FOR_STORAGE
        while True:
            try:
                return await self._try(raw)
            except Exception as error:  # All but a storage that is away is raised again.
                if not is_away(error):
                    raise
                log.warning("the storage is away; an update waits", why=repr(error), seconds=wait)
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)

    async def _try(self, raw: dict[str, Any]) -> None:
        try:
            update = Update.de_json(raw, self._application.bot)
            await self._application.process_update(update)
        except KeptBefore:
            log.info("an update came again", update=raw["update_id"])
        except Refusal as refusal:
            await self._answer(raw, errors.refuse(self._works, raw, refusal))
        except Exception as error:
            if is_away(error):
                raise
            log.exception("an update is put aside", update=raw["update_id"])
            await self._answer(raw, errors.put_aside(self._works, raw, traceback.format_exc()))

    async def _answer(self, raw: dict[str, Any], answering: Any) -> None:
        try:
            await answering
        except KeptBefore:
            log.info("an update came again", update=raw["update_id"])

    async def settle(self, within: float | None = None) -> None:
        await self._lanes.empty(within)

    async def stop(self) -> None:
        """Let go of what is under way: it was not acknowledged, so it comes again."""
        self._lanes.cancel()
        await self._lanes.empty()


def chat_of(raw: dict[str, Any]) -> int:
    """The lane of an update, read from the raw JSON: an update PTB can't read still has one."""
    event = next((value for value in raw.values() if isinstance(value, dict)), {})
    event = event.get("message", event)
    return (event.get("chat") or event.get("from") or {}).get("id", 0)
