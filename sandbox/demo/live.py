"""A stage that plays by itself: the bot polls over HTTP, the clock ticks, the page looks on."""

import asyncio
from datetime import datetime, timedelta

from bot.assembly import House
from sandbox.clock import Clock
from sandbox.demo.pulse import Watched
from sandbox.people import Account
from sandbox.stage import OWNER, Stage

CUSTOMERS = ((101, "سارا", "fa"), (102, "Emma", "en"))
OWNER_NAME = "نسرین"
PATIENCE = 20
"""Seconds; a bot that takes longer hangs, and the page should hear so."""


class LiveStage(Stage):
    """The demo's stage; `sold_at` tells when somebody bought last."""

    def __init__(self, telegram: Watched, clock: Clock, house: House) -> None:
        super().__init__(telegram, clock, house)
        self.pulse = telegram.pulse
        self.sold_at: dict[int, datetime] = {}
        self._time = asyncio.Lock()

    def seat(self) -> None:
        """Let those in who are there at the start; the owner has come earlier than the customers."""
        for number, name, language in CUSTOMERS:
            self.telegram.account(number, name, language)
        self.telegram.account(OWNER, OWNER_NAME, "fa").starts()

    @property
    def customers(self) -> list[Account]:
        return [account for account in self.telegram.accounts.values() if account.id != OWNER]

    @property
    def owner(self) -> Account:
        return self.telegram.accounts[OWNER]

    def welcome(self, name: str, language: str) -> Account:
        """Bring one more customer in, who hasn't pressed Start yet."""
        number = max(account.id for account in self.customers) + 1
        account = self.telegram.account(number + (number == OWNER), name, language)
        self.pulse.beat()
        return account

    async def settle(self) -> None:
        """Wait for the poller, which fetches by itself: an update leaves the queue when it is kept."""
        async with asyncio.timeout(PATIENCE):
            await self.pulse.until(lambda: not len(self.telegram.updates))
            await self.house.settle()
        self.pulse.beat()

    async def pass_time(self, span: timedelta) -> None:
        """One at a time: two impatient taps on the page are two spans, one after the other."""
        async with self._time:
            await self.settle()
            await super().pass_time(span)

    async def sell(self, telegram_id: int, what: str, *, delivered_at: datetime | None = None) -> None:
        await self.settle()
        await super().sell(telegram_id, what, delivered_at=delivered_at)
        self.sold_at[telegram_id] = delivered_at or self.clock()
        self.pulse.beat()

    async def answered(self, query: str) -> None:
        """Wait until a tap is answered, as a button spins; Telegram's clients give up, too."""
        async with asyncio.timeout(PATIENCE):
            await self.pulse.until(lambda: query not in self.telegram.queries)
