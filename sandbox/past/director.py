"""Plays lives side by side under a moved clock: each moment in its order, and the hours strike between them."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from heapq import heappop, heappush
from itertools import count
from zoneinfo import ZoneInfo

from sandbox.past.hands import Life
from sandbox.stage import Stage
from scheduler import timetable

STRIKES = (time(9, 10), time(13, 20), time(18, 40))
"""When the jobs run, by the shop's clock: often enough for what falls due by day, seldom enough to be quick."""
Tell = Callable[[datetime], None]


class Director:
    """The stage's clock stands where the past begins; `reports` is what the shop has sold since the last moment."""

    def __init__(self, stage: Stage, zone: ZoneInfo, tell: Tell) -> None:
        self.reports: list[tuple[int, str, int]] = []
        self._stage = stage
        self._zone = zone
        self._tell = tell
        self._lives: list[tuple[datetime, int, Life]] = []
        self._order = count()
        self._strikes_at = stage.clock()
        self._taken_up_to = stage.telegram.updates.next_id

    def begin(self, life: Life, at: datetime) -> None:
        heappush(self._lives, (at, next(self._order), life))

    async def play(self, until: datetime) -> None:
        """Let everybody live until then; whatever a life has left to do is never done."""
        while self._lives and self._lives[0][0] <= until:
            at = self._lives[0][0]
            await self._strike_until(at)
            self._move_to(at)
            self._go_on(at)
            await self._settle()
        await self._strike_until(until)
        self._move_to(until)
        await self._strike()
        await self._stage.settle()

    def _go_on(self, at: datetime) -> None:
        """One step of every life that goes on at this moment."""
        while self._lives and self._lives[0][0] <= at:
            _, __, life = heappop(self._lives)
            if (following := next(life, None)) is not None:
                self.begin(life, max(following, at))

    async def _settle(self) -> None:
        """Where somebody did something, one look is enough: what it brings is acknowledged with the next."""
        if self._stage.telegram.updates.next_id != self._taken_up_to:
            self._taken_up_to = self._stage.telegram.updates.next_id
            await self._stage.take_in()
            await self._stage.house.settle()
        while self.reports:
            who, what, cost = self.reports.pop(0)
            await self._stage.sell(who, what, cost=cost)

    async def _strike_until(self, until: datetime) -> None:
        while self._strikes_at <= until:
            self._move_to(self._strikes_at)
            await self._strike()
            self._strikes_at = self._next_strike(self._strikes_at)

    def _next_strike(self, after: datetime) -> datetime:
        today = after.astimezone(self._zone).date()
        strikes = (
            datetime.combine(day, hour, self._zone).astimezone(after.tzinfo)
            for day in (today, today + timedelta(days=1))
            for hour in STRIKES
        )
        return next(strike for strike in strikes if strike > after)

    async def _strike(self) -> None:
        self._tell(self._stage.clock())
        await timetable.run_all(self._stage.house.works)
        await self._stage.house.settle()

    def _move_to(self, at: datetime) -> None:
        self._stage.clock.move(max(at - self._stage.clock(), timedelta()))
