"""Updates in: one lane per chat, acknowledged when kept; a bug is put aside, a failing storage is waited for."""

import asyncio
import traceback
from typing import Any

import structlog
from telegram.ext import Application

from actions.knocks import KeptBefore
from actions.work import Works
from bot.incoming.legible import read
from bot.incoming.shelf import ROOM, Shelf, UnderWay
from bot.incoming.signs import keepable
from bot.lanes import Lanes
from bot.logs import where
from domain.refusals import Refusal
from handlers import ALLOWED_UPDATES, errors
from storage.database import is_away

log = structlog.get_logger(__name__)
FIRST_WAIT_FOR_STORAGE = 0.1
LONGEST_WAIT = 5.0
"""Seconds; a storage that is back is found soon, and one that is away is hardly bothered."""
LARGEST_NUMBER = 2**63 - 1
REFERENCES = (
    ("callback_query", "message"),
    ("message", "reply_to_message"),
    ("message", "pinned_message"),
    ("edited_message", "reply_to_message"),
)
QUOTED = "quote"
WHICH = ("message_id", "chat")
NOT_SHOWN = {"date": 0}
"""What Telegram itself tells of a message that it can't show any more."""


class HonestApplication(Application):  # type: ignore[type-arg]
    """process_update raises what a handler raised: PTB only tells its error handlers, and so it would count as done."""

    async def process_error(self, update: object, error: Exception, job: Any = None, coroutine: Any = None) -> bool:
        raise error


class Intake:
    """What both ways in do with an update; each tells Telegram only afterwards that it came."""

    def __init__(self, application: Application, works: Works) -> None:  # type: ignore[type-arg]
        self._application = application
        self._works = works
        self._lanes = Lanes(2 * ROOM)  # More than can be under way: chats that hang keep none out.
        self._under_way: dict[int, UnderWay] = {}
        self.shelf = Shelf(works, self._under_way)

    async def resume(self) -> None:
        """Go on with what waited for long when an earlier run ended, before anything new comes in."""
        for raw in await self.shelf.taken_up():
            self.take(raw)

    def take(self, raw: dict[str, Any]) -> asyncio.Task[None]:
        """Done when the update is kept: handled, refused or put aside. One that is under way isn't begun again."""
        raw = _without_others(_asked_for(raw))
        number, chat = raw["update_id"], chat_of(raw)
        if number not in self._under_way:
            task = self._lanes.put(chat, lambda: self._until_kept(raw))
            self._under_way[number] = UnderWay(raw, chat, task, asyncio.get_running_loop().time())
            task.add_done_callback(lambda _: self._leave(number))
        return self._under_way[number].task

    def _leave(self, number: int) -> None:
        one = self._under_way.pop(number)
        if not self.shelf.holds(number) or one.task.cancelled():
            return
        if one.is_handled:
            self.shelf.let_go(number)
        else:  # Nobody waits for it any more; its row stays for the next start.
            log.error("an update could not be kept", update=number, exception=where(one.task.exception()))

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
        raw = keepable(raw)
        try:
            await self._handle(raw)
        except Exception as error:
            if is_away(error):
                raise
            log.error("an update is put aside", update=raw["update_id"], exception=where(error))
            await self._answer(raw, errors.put_aside(self._works, raw, keepable(traceback.format_exc())))

    async def _handle(self, raw: dict[str, Any]) -> None:
        """A bug while a no is being said is a bug like any other."""
        try:
            await self._application.process_update(read(raw, self._application.bot))
        except KeptBefore:
            log.info("an update came again", update=raw["update_id"])
        except Refusal as refusal:
            await self._answer(raw, errors.refuse(self._works, raw, refusal))

    async def _answer(self, raw: dict[str, Any], answering: Any) -> None:
        try:
            await answering
        except KeptBefore:
            log.info("an update came again", update=raw["update_id"])

    async def settle(self) -> None:
        await self._lanes.empty()
        await self.shelf.settle()

    async def stop(self) -> None:
        """Let go of what is under way: it was not acknowledged, so it comes again."""
        self._lanes.cancel()
        await self._lanes.empty()
        await self.shelf.settle()


def is_update(raw: Any) -> bool:
    """Whether it has a number that a row has room for; over 64 bits there is none."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    return isinstance(number, int) and not isinstance(number, bool) and abs(number) <= LARGEST_NUMBER


def _asked_for(raw: dict[str, Any]) -> dict[str, Any]:
    """Without what nobody here answers: a webhook set earlier, or a server that minds no wishes, may still bring it."""
    return {name: value for name, value in raw.items() if name == "update_id" or name in ALLOWED_UPDATES}


def _without_others(raw: dict[str, Any]) -> dict[str, Any]:
    """Of a message that is tapped or replied to only which one it is.

    PTB would make an object of each of its buttons, or look for each of the hundred things that a message may have, and
    what it can't read of it would keep the reply out. Its words may be a customer's: where this update is put aside,
    nobody would look for them when they want to be forgotten.
    """
    for kind, part in REFERENCES:
        event = _inside(raw, kind)
        if message := _inside(event, part):
            event = {name: value for name, value in event.items() if name != QUOTED}
            told = {name: message[name] for name in WHICH if name in message}
            raw = raw | {kind: event | {part: NOT_SHOWN | told}}
    return raw


def chat_of(raw: dict[str, Any]) -> int:
    """The lane of an update, read from the raw JSON: an update PTB can't read still has one."""
    event = next((value for value in raw.values() if isinstance(value, dict)), {})
    event = _inside(event, "message") or event
    number = (_inside(event, "chat") or _inside(event, "from")).get("id")
    return number if isinstance(number, int) and abs(number) < 2**63 else 0


def _inside(event: dict[str, Any], name: str) -> dict[str, Any]:
    return event[name] if isinstance(event.get(name), dict) else {}
