"""Whose turn it is: one spacing for all and one for each chat; replies before notices before campaigns."""

import asyncio
from collections import deque
from collections.abc import Hashable

from bot.sending.lane import Lane
from bot.sending.meter import Meter
from domain.messages import Urgency

FASTEST = 1000
"""Messages a second: nothing that Telegram offers is faster, so a higher rate asks for no pace at all."""
SPARE = 0.03
"""The part of the rate that is left for replies: a campaign at 29 a second and a reply each second stay within 30."""
AHEAD = 0.2
"""Seconds by which replies may run ahead of all others: at 25 a second four of them, which stays within 30."""
CHAT_EVERY, CHAT_AHEAD = 1.0, 4.0
"""One a second in a chat; but five that answer one tap go at once, for Telegram minds no short burst."""
GROUP_EVERY, GROUP_AHEAD = 60 / 18, 2 * 60 / 18
"""Three at once and one each three seconds and a third: 20 in any minute."""
METERS_KEPT = 1000


class Pace:
    """Nobody sends without a turn. Time is the running loop's own clock.

    A rate of 0 holds nothing back, but for the pauses that Telegram wants.
    """

    def __init__(self, rate: float) -> None:
        self._is_on = 0 < rate <= FASTEST
        self._all = Meter(1 / (rate * (1 - SPARE)), ahead=AHEAD) if self._is_on else Meter(0.0)
        self._meters: dict[Hashable, Meter] = {}
        self._meters_kept = METERS_KEPT
        self._held: dict[Hashable, float] = {}
        self._queues: dict[Urgency, deque[tuple[asyncio.Future[None], Lane]]] = {one: deque() for one in Urgency}
        self._alarm: asyncio.TimerHandle | None = None

    async def turn(self, lane: Lane, messages: int = 1) -> None:
        """Wait until so many messages may go to this chat; with the turn they count as gone."""
        lane.messages = max(messages, 1)
        chat = self._meter_of(lane)
        while (opens_at := chat.opens_at(lane.urgency, now := _now())) > now:
            await self._rest(lane, opens_at - now)
        if self._is_free_for(lane.urgency, now):
            self._all.take(now, lane.messages)
        else:
            await self._in_queue(lane)
        chat.take(_now(), messages)

    def hurry(self, lane: Lane) -> None:
        """It has become more urgent, perhaps while it waits."""
        if lane.rest is not None and not lane.rest.done():
            lane.rest.set_result(None)
        elif lane.turn is not None and not lane.turn.done():
            self._queues[lane.urgency].append((lane.turn, lane))
            self._set_alarm()

    def hold(self, lane: Lane, seconds: float) -> None:
        """Telegram wants quiet in this chat; where it wants it in a second one meanwhile, all are quiet for as long."""
        now = _now()
        self._held = {key: until for key, until in self._held.items() if until > now and key != lane.key}
        if self._held:
            self._all.hold(now + seconds)
            self._set_alarm()
        self._held[lane.key] = now + seconds
        self._meter_of(lane).hold(now + seconds)

    @property
    def quiet_for(self) -> float:
        """Seconds for which nobody at all may send."""
        return self._all.held_for(_now())

    async def _rest(self, lane: Lane, seconds: float) -> None:
        lane.rest = asyncio.get_running_loop().create_future()
        await asyncio.wait([lane.rest], timeout=seconds)

    async def _in_queue(self, lane: Lane) -> None:
        lane.turn = asyncio.get_running_loop().create_future()
        self._queues[lane.urgency].append((lane.turn, lane))
        self._set_alarm()
        await lane.turn

    def _is_free_for(self, urgency: Urgency, now: float) -> bool:
        first = self._first()
        return (first is None or first.urgency > urgency) and self._all.opens_at(urgency, now) <= now

    def _first(self) -> Lane | None:
        """Whoever comes next. Who was cancelled, or has hurried into another queue, isn't in this one any more."""
        for urgency, queue in self._queues.items():
            while queue and (queue[0][0].done() or queue[0][1].urgency != urgency):
                queue.popleft()
            if queue:
                return queue[0][1]
        return None

    def _set_alarm(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
        if (first := self._first()) is not None:
            loop = asyncio.get_running_loop()
            self._alarm = loop.call_at(self._all.opens_at(first.urgency, loop.time()), self._give_turn)

    def _give_turn(self) -> None:
        first, now = self._first(), _now()
        if first is not None and first.turn is not None and self._all.opens_at(first.urgency, now) <= now:
            self._all.take(now, first.messages, has_waited=True)
            first.turn.set_result(None)
        self._set_alarm()

    def _meter_of(self, lane: Lane) -> Meter:
        if (meter := self._meters.get(lane.key)) is None:
            if len(self._meters) >= self._meters_kept:
                self._forget_meters()
            meter = self._meters[lane.key] = self._new_meter(is_group=lane.is_group)
        return meter

    def _new_meter(self, *, is_group: bool) -> Meter:
        if not self._is_on:
            return Meter(0.0)
        return Meter(GROUP_EVERY, ahead=GROUP_AHEAD) if is_group else Meter(CHAT_EVERY, ahead=CHAT_AHEAD)

    def _forget_meters(self) -> None:
        """Those of chats that were quiet for long enough; a million chats a day leave a thousand."""
        now = _now()
        self._meters = {key: meter for key, meter in self._meters.items() if not meter.is_forgettable(now)}
        self._meters_kept = max(METERS_KEPT, 2 * len(self._meters))


def _now() -> float:
    return asyncio.get_running_loop().time()
