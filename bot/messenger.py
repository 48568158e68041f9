"""Messages out: the one sender; in order per chat, each at its turn, again for as long as it may help."""

import asyncio
from collections.abc import Callable, Hashable
from datetime import datetime
from typing import Any

import structlog
from telegram.error import RetryAfter, TelegramError

from actions.sending import deliver
from bot.line import seconds_of
from bot.marks import Marks
from bot.sending.attempt import Attempt
from bot.sending.call import Call
from bot.sending.composer import Composer
from bot.sending.delivery import Delivery
from bot.sending.gathering import Gathering
from bot.sending.lane import Lane
from bot.sending.pace import Pace
from bot.sending.toasts import Toasts
from bot.transport import PlainRequest
from domain.frozen import replace
from domain.messages import Said, Toast, Urgency
from storage.database import Database, is_away
from storage.outbox import Mark

log = structlog.get_logger(__name__)
AT_ONCE = 128
CAMPAIGN_IN_HAND = 1000
"""Of a campaign no more is held in memory: the rest has its rows, and the sweep brings it."""
FIRST_WAIT, LONGEST_WAIT, LONGEST_WAIT_FOR_STORAGE = 0.5, 30.0, 5.0
ENDS_WITHIN = 2.0
"""Seconds that a call under way has at the end, for without its answer it would be made again."""


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
        self._composer = composer
        self._database = database
        self._clock = clock
        self._pace = Pace(rate)
        self._delivery = Delivery(composer, self._make, database, clock, say=self.send_soon, run=run)
        self._gathering = Gathering(database, clock, run=run)
        self._lanes: dict[Hashable, Lane] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._calling: set[asyncio.Task[Any]] = set()
        self._lines = asyncio.Semaphore(AT_ONCE)
        self._toasts = Toasts(composer, self._call, self._pace, at_once=AT_ONCE)
        self._in_hand: set[int] = set()
        self._campaign_in_hand = 0
        self._marks = Marks(database, self._let_go)
        self._is_stopping = False

    async def backlog(self) -> dict[str, Any]:
        """What waits, what is due, for how many seconds nobody may be written to, and what may be there twice."""
        found = await deliver.backlog(self._database.reads, now=self._clock())
        return {
            "waiting": found.waiting,
            "due": found.due,
            "quiet_for": round(self._pace.quiet_for, 1),
            "perhaps_twice_in_a_day": found.perhaps_twice,
        }

    def send_soon(self, said: list[Said], toast: Toast | None = None) -> None:
        """Take over what was kept. A message that is in hand already is not taken twice."""
        if toast is not None:
            self._toasts.put(toast)
        for one in said:
            if one.id not in self._in_hand:
                self._take(one)

    def _take(self, said: Said) -> None:
        if said.urgency is Urgency.CAMPAIGN:
            if self._campaign_in_hand >= CAMPAIGN_IN_HAND:
                return
            self._campaign_in_hand += 1
        self._in_hand.add(said.id)
        if (lane := self._lanes.get(said.lane)) is None:
            lane = self._lanes[said.lane] = Lane(said.lane, said)
            task = asyncio.create_task(self._serve(lane))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        elif lane.put(said):
            self._pace.hurry(lane)

    async def _serve(self, lane: Lane) -> None:
        while lane.said and not self._is_stopping:
            if lane.is_piled:
                await self._gather(lane)
            said = lane.said[0]
            number = self._marks.number_of(said.instead_of_row)
            attempt = Attempt(said if number is None else replace(said, instead_of=number, instead_of_row=None))
            if (mark := await self._fate(attempt, lane)) is None:
                continue
            self._marks.add(said, mark)
            self._campaign_in_hand -= said.urgency is Urgency.CAMPAIGN
            lane.shift()
        del self._lanes[lane.key]

    async def _gather(self, lane: Lane) -> None:
        """What a list has taken the place of isn't sent; meanwhile the sweep may have brought the list already."""
        gathered = await self._gathering.gather(lane)
        self.send_soon(gathered.lists)
        lane.drop(gathered.rows)
        self._in_hand -= gathered.rows

    async def _fate(self, attempt: Attempt, lane: Lane) -> Mark | None:
        """None where another goes first. A bug of ours gives up this message alone."""
        try:
            return await self._become(attempt, lane)
        except deliver.Overtakes as overtakes:
            await self._let_before(overtakes.earlier, lane)
            return None
        except Exception as error:
            log.exception("a message is given up", message=attempt.said.message, row=attempt.said.id)
            return attempt.failed(self._clock(), repr(error))

    async def _let_before(self, earlier: Said, lane: Lane) -> None:
        """It goes first, be it behind or not handed over yet; what is in hand but not here lacks only its mark."""
        is_new = earlier.id not in self._in_hand
        if not is_new and not lane.drop({earlier.id}):
            await self._marks.settle()
            return
        self._in_hand.add(earlier.id)
        self._campaign_in_hand += is_new and earlier.urgency is Urgency.CAMPAIGN
        lane.put_first(earlier)

    async def _become(self, attempt: Attempt, lane: Lane) -> Mark:
        """Try it, however long that takes, and return what has become of it; its lane waits here meanwhile."""
        wait = FIRST_WAIT
        while True:
            await self._pace.turn(lane, attempt.said.messages)
            try:
                if (mark := await self._delivery.attempt(attempt)) is not None:
                    return mark
                continue
            except RetryAfter as error:
                self._pace.hold(lane, seconds := seconds_of(error))
                log.warning("Telegram wants a pause", seconds=seconds)
                continue
            except TelegramError as error:
                log.warning("a message waits", message=attempt.said.message, why=error.message, seconds=wait)
            except Exception as error:  # All but a storage that is away is raised again.
                if not is_away(error):
                    raise
                wait = min(wait, LONGEST_WAIT_FOR_STORAGE)
                log.warning("the storage is away; a message waits", row=attempt.said.id, seconds=wait)
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)

    async def _make(self, call: Call, within: float) -> Any:
        """Files have longer than others."""
        async with self._lines:
            self._calling.add(task := asyncio.current_task())  # type: ignore[arg-type]
            try:
                return await self._call(call, None if call.files else within)
            finally:
                self._calling.discard(task)

    async def _call(self, call: Call, within: float | None = None) -> Any:
        url = f"{self._base_url}/{call.method}"
        return await self._transport.call(url, call.parameters, files=call.files, read_within=within)

    def _let_go(self, marks: list[Mark]) -> None:
        self._in_hand.difference_update(mark.id for mark in marks)

    async def settle(self) -> None:
        """Wait until all that was handed over is sent and marked."""
        await self._toasts.empty()
        while self._tasks:
            await asyncio.wait(list(self._tasks))
        await self._marks.settle()

    async def stop(self) -> None:
        """Let go without sending what is left: it has its rows. Whom Telegram is just answering, it may answer."""
        self._is_stopping = True
        self._toasts.cancel()
        for task in self._tasks - self._calling:
            task.cancel()
        if self._tasks:
            await asyncio.wait(list(self._tasks), timeout=ENDS_WITHIN)
        for task in list(self._tasks):
            task.cancel()
        await self._toasts.empty()
        await self._marks.settle(ENDS_WITHIN)
