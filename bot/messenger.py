"""Messages out: the one sender; sorts failures into later, never and person left, and marks what went in batches."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import structlog
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError

from actions import deliver
from bot.composer import Call, Composer, Gone
from bot.files import numbers_of
from bot.lanes import Lanes
from bot.marks import Marks
from bot.transport import PlainRequest
from domain.messages import Said, Toast
from storage.database import Database, is_away
from storage.outbox import Mark

log = structlog.get_logger(__name__)
AT_ONCE = 64
FIRST_WAIT = 0.5
LONGEST_WAIT = 30.0
GONE = (
    "chat not found",
    "user is deactivated",
    "bot was blocked",
    "can't initiate conversation",
    "user not found",
)
UNCHANGED = ("message is not modified",)
WRONG_WORDS = ("can't parse entities", "message is too long", "text is empty", "button", "reply markup")


class Messenger:
    """Sends at least once, in order per chat; what is marked is never sent again."""

    def __init__(
        self,
        base_url: str,
        transport: PlainRequest,
        database: Database,
        composer: Composer,
        clock: Callable[[], datetime],
        *,
        rate: float,
        run: int,
    ) -> None:
        self._base_url = base_url
        self._transport = transport
        self._database = database
        self._composer = composer
        self._clock = clock
        self._run = run
        self._spacing = 1 / rate
        self._next_slot = 0.0
        self._lanes = Lanes(AT_ONCE)
        self._toasts = Lanes(AT_ONCE)
        self._in_hand: set[int] = set()
        self._marks = Marks(database, self._let_go)
        self._may_send = asyncio.Event()
        self._may_send.set()

    def send_soon(self, said: list[Said], toast: Toast | None = None) -> None:
        """Take over what was kept. A message that is in hand already is not taken twice."""
        if toast is not None:
            self._toasts.put(toast.tap, lambda: self._answer(toast))
        for one in said:
            if one.id not in self._in_hand:
                self._in_hand.add(one.id)
                self._lanes.put(one.lane, lambda one=one: self._send(one))

    async def _answer(self, toast: Toast) -> None:
        try:
            await self._call(await self._composer.toast(toast))
        except TelegramError as error:
            log.info("a tap stays unanswered", why=error.message)
        except Exception:
            log.exception("a tap stays unanswered")

    async def _send(self, said: Said) -> None:
        number = self._marks.number_of(said.instead_of_row)
        here = said if number is None else replace(said, instead_of=number, instead_of_row=None)
        self._marks.add(said, await self._sent(here))

    async def _sent(self, said: Said) -> Mark:
        """Send it, however long that takes, and return what became of it."""
        if said.until is not None and self._clock() > said.until:
            return Mark(said.id, self._clock(), failure="too late")
        wait = FIRST_WAIT
        while True:
            try:
                return await self._said(said, await self._composer.compose(said))
            except Gone:
                return Mark(said.id, self._clock(), failure="nobody there")
            except Exception as error:
                if not is_away(error):
                    log.exception("a message has no words", message=said.message, row=said.id)
                    return Mark(said.id, self._clock(), failure=repr(error))
                log.warning("the storage is away; a message waits", row=said.id, seconds=wait)
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)

    async def _said(self, said: Said, calls: list[Call]) -> Mark:
        for number, call in enumerate(calls):
            try:
                answer = await self._until_answered(call)
            except (BadRequest, Forbidden, ChatMigrated, InvalidToken) as error:
                if number + 1 < len(calls) and _is_edit_lost(error):
                    continue
                return await self._refused(said, call, error)
            first, last = numbers_of(answer)
            return Mark(said.id, self._clock(), message_id=first or said.instead_of, last_message_id=last)
        raise AssertionError("a message has at least one call")

    async def _refused(self, said: Said, call: Call, error: TelegramError) -> Mark:
        if _is_about(error, UNCHANGED):
            return Mark(said.id, self._clock(), message_id=call.parameters.get("message_id"))
        if said.person_id is not None and (isinstance(error, Forbidden) or _is_about(error, GONE)):
            async with self._database.transaction() as tx:
                told = await deliver.person_left(
                    tx, said.person_id, why=error.message, run=self._run, now=self._clock()
                )
            self.send_soon(told)
            log.info("a person can't be reached", why=error.message)
        else:
            log.error("Telegram refuses a message", method=call.method, message=said.message, why=error.message)
            async with self._database.transaction() as tx:
                instead = await deliver.could_not_show(tx, said, run=self._run, now=self._clock())
            self.send_soon(instead)
        return Mark(said.id, self._clock(), failure=error.message)

    async def _until_answered(self, call: Call) -> Any:
        """Try again for as long as it may help. Order per chat is kept, for the lane waits here."""
        wait = FIRST_WAIT
        while True:
            await self._may_send.wait()
            await self._take_slot()
            try:
                return await self._call(call)
            except RetryAfter as error:
                await self._pause(error)
            except (BadRequest, Forbidden, ChatMigrated, InvalidToken):
                raise  # BadRequest is a NetworkError to PTB, and stays wrong however often it is sent.
            except TelegramError as error:
                log.warning("a message waits", method=call.method, why=error.message, seconds=wait)
                await asyncio.sleep(wait)
                wait = min(wait * 2, LONGEST_WAIT)

    async def _take_slot(self) -> None:
        """Strictly spaced: a bucket would let a burst through after each pause."""
        now = asyncio.get_running_loop().time()
        self._next_slot = max(self._next_slot + self._spacing, now)
        if self._next_slot > now:
            await asyncio.sleep(self._next_slot - now)

    async def _pause(self, error: RetryAfter) -> None:
        """Nobody sends while Telegram wants quiet; then this lane goes first."""
        if self._may_send.is_set():
            self._may_send.clear()
            span = error.retry_after
            seconds = span.total_seconds() if isinstance(span, timedelta) else float(span)
            log.warning("Telegram wants a pause", seconds=seconds)
            try:
                await asyncio.sleep(seconds)
            finally:
                self._may_send.set()

    async def _call(self, call: Call) -> Any:
        return await self._transport.call(f"{self._base_url}/{call.method}", call.parameters, files=call.files)

    def _let_go(self, marks: list[Mark]) -> None:
        self._in_hand.difference_update(mark.id for mark in marks)

    async def settle(self, within: float | None = None) -> None:
        """Wait until all that was handed over is sent and marked, for so many seconds at most."""
        await self._toasts.empty(within)
        await self._lanes.empty(within)
        await self._marks.settle(within)

    async def stop(self) -> None:
        """Let go without sending what is left: it has its rows."""
        for lanes in (self._lanes, self._toasts):
            lanes.cancel()
        await self._lanes.empty()
        await self._toasts.empty()
        await self._marks.settle()


def _is_edit_lost(error: TelegramError) -> bool:
    """Whether only the message to be replaced is the matter: then the words still go out as a new one."""
    return isinstance(error, BadRequest) and not _is_about(error, UNCHANGED + WRONG_WORDS + GONE)


def _is_about(error: TelegramError, reasons: tuple[str, ...]) -> bool:
    return any(reason in error.message.lower() for reason in reasons)
