"""A stage: the unmodified bot, a Telegram of our own and a clock, in one process."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any

from actions.surveys.register_purchase import report_purchase
from bot.assembly import House, assemble
from bot.settings import Settings, read_settings
from bot.transport import PlainRequest
from sandbox.clock import Clock
from sandbox.telegram import Telegram
from sandbox.transport import InProcess
from scheduler import timetable
from storage import people

HOUR = timedelta(hours=1)
OWNER = 900
TOKEN = "900001:sandbox"


class Stage:
    """Who plays on it: `telegram` has the people, `house` is the bot, `clock` is what time it is."""

    def __init__(self, telegram: Telegram, clock: Clock, house: House) -> None:
        self.telegram = telegram
        self.clock = clock
        self.house = house

    async def settle(self) -> None:
        """Let the bot take in and answer everything that people did."""
        while await self.house.intake.fetch(for_seconds=0):
            await self.house.settle()
        await self.house.settle()

    async def pass_time(self, span: timedelta) -> None:
        """Hour by hour, every job at each hour: what falls due at night falls due at night."""
        left = span
        while left > timedelta():
            step = min(left, HOUR)
            self.clock.move(step)
            await timetable.run_all(self.house.works)
            await self.settle()
            left -= step

    async def sell(self, telegram_id: int, what: str, *, delivered_at: datetime | None = None) -> None:
        """The shop reports a purchase that has just been delivered, as its own software would."""
        customer = await people.by_telegram_id(self.house.works.reads, telegram_id)
        if customer is None:
            raise LookupError("the shop knows a customer only after they pressed Start")
        async with self.house.works.open() as work:
            await report_purchase(work, customer.id, what, delivered_at=delivered_at or work.now)
        await self.house.settle()


def sandbox_settings(database_url: str, **given: Any) -> Settings:
    """Settings for a bot in a sandbox: no .env, a shop with a name, an owner, and no pacing."""
    own = {
        "bot_token": TOKEN,
        "owner_ids": frozenset({OWNER}),
        "database_url": database_url,
        "business_name": "مهرگان",
        "send_rate": 1000,
    }
    return read_settings(_env_file=None, **(own | given))


@asynccontextmanager
async def stage(
    database_url: str,
    *,
    start: datetime,
    telegram: Telegram | None = None,
    clock: Clock | None = None,
    transport: PlainRequest | None = None,
    **given: Any,
) -> AsyncIterator[Stage]:
    """Raise a stage. Given the Telegram and the clock of an earlier one, the bot is started anew on it."""
    clock = clock or Clock(start)
    telegram = telegram or Telegram(clock, token=TOKEN)
    settings = sandbox_settings(database_url, **given)
    async with assemble(settings, transport=transport or InProcess(telegram), clock=clock) as house:
        await house.publish()
        yield Stage(telegram, clock, house)
