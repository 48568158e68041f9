"""A stage that plays by itself: the bot polls over HTTP, the clock ticks, the page looks on."""

import asyncio
import contextlib
import secrets
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from actions.reports.list_plans import list_plans
from bot.assembly import House
from bot.contact import SILENT_FOR, Contact
from domain.business import Business
from domain.people import Role
from domain.plans import Plan
from sandbox.cast import CUSTOMERS, STAFF, hire
from sandbox.clock import Clock
from sandbox.demo.entrance import Entrance
from sandbox.demo.notes import Notes
from sandbox.demo.program import Program
from sandbox.demo.pulse import Watched
from sandbox.past.kept import kept, take_up
from sandbox.people import Account, NotPossible
from sandbox.saved.file import Saved
from sandbox.stage import OWNER, Stage, sandbox_settings
from storage import people

PATIENCE = 20  # Seconds; a bot that takes longer hangs, and the page should hear so.
POLLS_AGAIN = 0.5  # Seconds; in bad weather it doesn't.
SHORT = timedelta(minutes=1)
FURTHEST = timedelta(days=60)
MOST_STAFF = 100


class Asleep(Exception):
    """What needs the bot can't be done while it is stopped."""


class LiveStage(Stage):
    """The demo's stage. The bot on it may be stopped and started; Telegram and people go on."""

    idle = (timedelta(hours=12),)

    def __init__(
        self, telegram: Watched, folder: Path, address: str, new_clock: Callable[[], Clock], *, has_past: bool
    ) -> None:
        self.telegram = telegram
        self.pulse = telegram.pulse
        self.courier = None
        self._folder = folder
        self.address = address
        self._new_clock = new_clock
        self._has_past = has_past
        self._time = asyncio.Lock()
        self.entrance = Entrance()
        self._begin()

    def _begin(self) -> None:
        """At the hour of the beginning, with what there is then: half a year, or nothing at all."""
        self._live_on(self._new_clock(), kept(self.telegram) if self._has_past else None)

    def _live_on(self, clock: Clock, found: Saved | None) -> None:
        self.life = secrets.token_hex(4)
        self.clock = clock
        self.telegram.empty(clock)
        self.database = self._folder / f"{self.life}.db"
        self._is_empty = found is None
        if found is not None:
            take_up(found, self.telegram, self.database)
        settings = sandbox_settings(f"sqlite:///{self.database}", bot_api_url=self.address)
        self.program = Program(settings, clock, self.pulse.beat)
        self.roles: dict[int, Role] = {}
        self.notes = Notes([part.id for part in (*CUSTOMERS, *STAFF)], [], clock())

    @property
    def house(self) -> House:  # type: ignore[override]
        if self.program.house is None:
            raise Asleep
        return self.program.house

    @property
    def business(self) -> Business:
        return self.program.settings.business

    async def open(self) -> None:
        """Let those in who are there at the start; where nothing was before, the staff take up their roles."""
        if self._is_empty:
            for part in (*CUSTOMERS, *STAFF):
                self.telegram.account(part.id, part.name, part.language)
        await self.program.rise()
        if self._is_empty:
            await hire(self)
        await self.know_roles()
        self.notes = replace(self.notes, began_at=self.clock())
        self.pulse.beat()

    async def begin_anew(self) -> None:
        """Forget everything that was done here, and open as at the first start."""
        async with self._time, self.entrance.closed():
            await self.program.end()
            self._begin()
            await self.open()

    async def go_on(self, found: Saved, notes: Notes) -> None:
        """Live on where a file was saved; of what was here, nothing is left."""
        async with self._time, self.entrance.closed():
            await self.program.end()
            self._live_on(self.clock.another(found.at), found)
            await self.open()
            self.notes = notes
        self.pulse.beat()

    @contextlib.asynccontextmanager
    async def paused(self) -> AsyncIterator[None]:
        """Nothing moves: no time passes, and the bot rests."""
        async with self._time, self.program.at_rest():
            yield

    @property
    def customers(self) -> list[Account]:
        return [account for account in self.telegram.accounts.values() if account.id not in self.roles]

    @property
    def owner(self) -> Account:
        return self.telegram.accounts[OWNER]

    def welcome(self, name: str, language: str) -> Account:
        """Bring one more customer in, who hasn't pressed Start yet."""
        known = self.telegram.accounts
        number = max(number for number in known if number not in {part.id for part in STAFF}) + 1
        while number in known:
            number += 1
        account = self.telegram.account(number, name, language)
        self.notes.known.append(number)
        self.pulse.beat()
        return account

    async def know_roles(self) -> None:
        """Ask the bot itself who is on the staff now; while it is stopped, nobody's role changes."""
        if self.program.house is not None:
            found = await people.staff(self.house.works.reads, skip=0, limit=MOST_STAFF)
            self.roles = {one.telegram_id: one.role for one in found if one.role is not None}

    async def plans(self) -> list[Plan]:
        return [] if self.program.house is None else await list_plans(self.program.house.works)

    async def settle(self) -> None:
        """Wait for the poller, which fetches by itself: an update leaves the queue when it is kept."""
        if self.program.house is None:
            return
        await self._poll_anew(self.program.house.contact)
        async with asyncio.timeout(PATIENCE):
            await self.pulse.until(lambda: not len(self.telegram.updates) or self.program.house is None)
            with contextlib.suppress(Asleep):
                await self.house.settle()
        self.pulse.beat()

    async def _poll_anew(self, contact: Contact) -> None:
        """After a leap of the clock a poll is over that hung before it, or the bot would think itself cut off."""
        if contact.is_within(SILENT_FOR):
            return
        self.telegram.updates.wake()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(POLLS_AGAIN):
                await self.pulse.until(lambda: contact.is_within(SILENT_FOR) or self.program.house is None)

    async def pass_time(self, span: timedelta) -> None:
        """One at a time: two impatient taps on the page are two spans, one after the other."""
        async with self._time:
            if self.program.house is None:
                self.clock.move(span)
            else:
                await self.settle()
                await super().pass_time(span)
        self.pulse.beat()

    async def pass_to_next(self) -> None:
        """Go on to the next thing that is due, and a moment further."""
        ahead = [plan.at for plan in await self.plans()]
        if not ahead:
            raise NotPossible("nothing is planned")
        await self.pass_time(min(max(ahead[0] - self.clock(), timedelta()) + SHORT, FURTHEST))

    async def sell(self, telegram_id: int, what: str, **told: Any) -> None:
        await self.settle()
        await super().sell(telegram_id, what, **told)
        self.notes.sold.append(telegram_id)
        self.pulse.beat()

    async def answered(self, query: str) -> None:
        """Wait until a tap is answered, as a button spins; Telegram's clients give up, too."""
        async with asyncio.timeout(PATIENCE):
            await self.pulse.until(lambda: query not in self.telegram.queries or self.program.house is None)

    async def restart(self) -> None:
        """End the bot in the midst of what it does, and start it again."""
        await self.program.end()
        self.program.begin()
