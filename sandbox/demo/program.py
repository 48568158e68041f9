"""The bot as a program that is started and ended while its Telegram goes on."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from datetime import datetime

from bot.assembly import House, assemble, drain
from bot.settings.settings import Settings
from bot.wires.straight import StraightRequest
from scheduler import timetable

DRAIN_SECONDS = 2
BLINK_SECONDS = 2


class Program:
    """One run after the other. `house` is the bot that runs now, or None."""

    def __init__(self, settings: Settings, clock: Callable[[], datetime], changed: Callable[[], None]) -> None:
        self.settings = settings
        self.house: House | None = None
        self._clock = clock
        self._changed = changed
        self._run: asyncio.Task[None] | None = None

    @property
    def state(self) -> str:
        """Up, starting (it knocks at Telegram until that answers) or down."""
        if self.house is not None:
            return "up"
        return "starting" if self._run is not None and not self._run.done() else "down"

    def begin(self) -> None:
        if self.state == "down":
            self._run = asyncio.create_task(self._running())
            self._changed()

    async def rise(self) -> None:
        """Start it and wait until it listens, or raise what keeps it from that."""
        self.begin()
        while self.house is None and self._run is not None:
            if self._run.done():
                await self._run
            await asyncio.sleep(0.01)

    async def end(self) -> None:
        """Cut it off: whatever it was at is cancelled, nothing is sent any more, and its rows tell what was left."""
        run, self._run = self._run, None
        if run is not None:
            run.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await run
        self._changed()

    async def retire(self) -> None:
        """End it as a program ends that is asked to: what is under way is finished first."""
        if self.house is not None:
            await drain(self.house, DRAIN_SECONDS)
        await self.end()

    @contextlib.asynccontextmanager
    async def at_rest(self) -> AsyncIterator[None]:
        """Retire it, so that what it keeps lies still; if it ran, it runs again afterwards."""
        is_down = self.state == "down"
        await self.retire()
        try:
            yield
        finally:
            if not is_down:
                await self._back()

    async def _back(self) -> None:
        """In bad weather it knocks at Telegram for longer than anybody waits here."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(BLINK_SECONDS):
                await self.rise()

    async def _running(self) -> None:
        async with assemble(self.settings, transport=StraightRequest(), clock=self._clock) as house:
            await house.publish()
            ticking = timetable.start(house.works, house.clerk.row, house.exporter.row)
            self.house = house
            self._changed()
            try:
                await house.way.run()
            finally:
                self.house = None
                ticking.shutdown(wait=False)
