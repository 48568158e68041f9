"""A stage: the unmodified bot, a Telegram of our own and a clock, in one process."""

import socket
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from datetime import datetime, timedelta
from itertools import cycle
from typing import Any

from actions.reports.list_plans import list_plans
from bot.assembly import House, assemble
from bot.server import open_door
from bot.settings.settings import Settings, settings_of
from bot.transport import PlainRequest
from sandbox.clock import Clock
from sandbox.courier import Courier
from sandbox.shop import report_purchase
from sandbox.telegram import Telegram
from sandbox.transport import InProcess
from scheduler import timetable
from storage import people

HOUR = timedelta(hours=1)
HALF_A_DAY = timedelta(hours=12)
DAY = timedelta(days=1)
DAYS = timedelta(days=6.5)
LAST_DAYS = timedelta(days=7)
WEEKS = timedelta(days=14)
MOST_PLANS = 1000
OWNER = 900
TOKEN = "900001:sandbox"
HOST = "127.0.0.1"
PUBLIC = "https://seda.example/telegram"
SECRET = "sandbox-secret"


class NotTaken(Exception):
    """The door said no to all that was brought, and would do so for ever."""


class Stage:
    """Who plays on it: `telegram` has the people, `house` is the bot, `clock` is what time it is."""

    idle: tuple[timedelta, ...] = (DAY, HALF_A_DAY)
    """The longest steps of the clock while nothing is planned, in turn: some end by day, some by night."""

    def __init__(self, telegram: Telegram, clock: Clock, house: House, courier: Courier | None = None) -> None:
        self.telegram = telegram
        self.clock = clock
        self.house = house
        self.courier = courier

    async def settle(self) -> None:
        """Let the bot take in and answer all that people did; what it fetched it confirms as it fetches again."""
        while True:
            count = await self.take_in()
            before = len(self.telegram.updates)  # What a courier brings from here on isn't waited for below.
            await self.house.settle()
            await self.house.clerk.look()
            await self.house.exporter.look()
            await self.house.settle()
            if max(before, len(self.telegram.updates)) <= (0 if self.courier else count):
                return

    async def take_in(self) -> int:
        """Let the bot hear of what people did, and don't wait for its answers; return how many updates there were."""
        count = await self.house.way.look()
        if self.courier is not None and count:
            await self._deliver(self.courier, count)
        return count

    async def _deliver(self, courier: Courier, count: int) -> None:
        await courier.deliver()
        if len(self.telegram.updates) == count and not courier.is_under_way:
            raise NotTaken((self.telegram.webhook or {}).get("last_error_message"))

    async def pass_time(self, span: timedelta) -> None:
        """Every job at the hour at which anything is planned, and between, by day and by night, while nothing is.

        Where weeks pass, idle days are one step, but for those of the last one.
        """
        left, idle = span, cycle(self.idle)
        while left > timedelta():
            step = min(left, await self._until_next(DAYS if span > WEEKS and left > LAST_DAYS else next(idle)))
            self.clock.move(step)
            await timetable.run_all(self.house.works)
            await self.settle()
            left -= step

    async def _until_next(self, idle: timedelta) -> timedelta:
        """Full hours until the next thing that is planned, at least one; what is idle is no longer than told."""
        ahead = [plan.at - self.clock() for plan in await list_plans(self.house.works, limit=MOST_PLANS)]
        return max(-(-min([*ahead, idle]) // HOUR), 1) * HOUR

    async def sell(
        self, telegram_id: int, what: str, *, delivered_at: datetime | None = None, cost: int | None = None
    ) -> None:
        """The shop reports a purchase that has just been delivered, as its own software would."""
        customer = await people.by_telegram_id(self.house.works.reads, telegram_id)
        if customer is None:
            raise LookupError("the shop knows a customer only after they pressed Start")
        async with self.house.works.open() as work:
            await report_purchase(work, customer.id, what, delivered_at=delivered_at or work.now, cost=cost)
        await self.house.settle()


def sandbox_settings(database_url: str, **given: Any) -> Settings:
    """Settings for a bot in a sandbox, where nothing from outside has a say: a shop with an owner, and no pacing."""
    own = {
        "bot_token": TOKEN,
        "owner_ids": frozenset({OWNER}),
        "database_url": database_url,
        "business_name": "مهرگان",
        "send_rate": 0,
    }
    return settings_of(own | given)


@asynccontextmanager
async def stage(
    database_url: str,
    *,
    start: datetime,
    telegram: Telegram | None = None,
    clock: Clock | None = None,
    transport: PlainRequest | None = None,
    webhook: bool = False,
    **given: Any,
) -> AsyncIterator[Stage]:
    """Raise a stage. Given the Telegram and the clock of an earlier one, the bot is started anew on it."""
    clock = clock or Clock(start)
    telegram = telegram or Telegram(clock, token=TOKEN)
    with socket.create_server((HOST, 0)) if webhook else nullcontext() as listening:
        settings = sandbox_settings(database_url, **(_webhook(listening) | given))
        async with (
            assemble(settings, transport=transport or InProcess(telegram), clock=clock) as house,
            open_door(settings, house, listening) if settings.http_port else nullcontext(),
            _courier(telegram, settings) as courier,
        ):
            await house.publish()
            await house.way.begin()
            yield Stage(telegram, clock, house, courier)


def _webhook(listening: socket.socket | None) -> dict[str, Any]:
    """The keys of a bot whose public address leads to this socket."""
    if listening is None:
        return {}
    return {"webhook_url": PUBLIC, "webhook_secret": SECRET, "http_port": listening.getsockname()[1]}


def _courier(telegram: Telegram, settings: Settings) -> AbstractAsyncContextManager[Courier | None]:
    if not settings.webhook_url:
        return nullcontext()
    return Courier(telegram, f"http://{HOST}:{settings.http_port}")
