"""A walk: many deeds by chance, and time that passes between them; the laws are looked at after each."""

import random
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from datetime import timedelta

from structlog.testing import capture_logs

from sandbox.chats import Footing
from sandbox.people import Account
from sandbox.stage import Stage
from storage import people
from tests.wander.company import Company
from tests.wander.crowd import CUSTOMERS, MARK, MARKED, crowd
from tests.wander.laws.asking import ensure_true_list, ensure_true_status
from tests.wander.laws.code import Code
from tests.wander.laws.fresh import Glance
from tests.wander.laws.whole import ensure_forgotten, is_muted
from tests.wander.weather import worsen

HOUR = timedelta(hours=1)
SPANS = (1, 3, 12, 24, 24, 72, 8 * 24, 30 * 24)
AT_ONCE = (1, 1, 1, 1, 2, 3)
SOLD = ("kettle", "کتری", "tea glasses <6>")
TIME_PASSES, SHOP_SELLS, WEATHER, RESTARTS, STUMBLES, MENDED, FIGURES, TOGETHER = (
    *(0.04, 0.07, 0.08, 0.09, 0.11, 0.13, 0.14, 0.20),
)
SEVERAL = ("sends album",)
"""Of these the bot hears several messages."""
# What a person sees come of it, a word or a change; whoever edits an old word or leaves may see nothing.
IS_ANSWERED = ("taps", "writes", "sends", "comes back")
Raise = Callable[[Stage | None], AbstractAsyncContextManager[Stage]]


class Walk(Company):
    """`raise_stage` raises a stage, given an earlier one on its Telegram and clock."""

    def __init__(self, raise_stage: Raise, seed: int, tell: Callable[[str], None]) -> None:
        super().__init__(random.Random(seed), tell)  # noqa: S311
        self._raise = raise_stage

    async def go(self, steps: int) -> None:
        """Take so many steps; then one of the customers wants to be forgotten."""
        with capture_logs() as self._logs:
            async with AsyncExitStack() as self._open:
                self._play = await self._open.enter_async_context(self._raise(None))
                self._code = Code(self._play, self._logs)
                self._hands = {one.id: self._hands_of(one) for one in await crowd(self._play)}
                await self._ensure_kept()
                for _ in range(steps):
                    await self._scene.look(self._play)
                    await self._step()
                await self._mend()
                await self._ask()
                await self._ensure_kept()
                await self._forget(self._hands[MARKED].account)
                await self._ensure_kept()

    async def _step(self) -> None:
        lot = self._chance.random()
        if lot < TIME_PASSES:
            await self._pass_time()
        elif lot < SHOP_SELLS:
            await self._sell()
        elif lot < WEATHER:
            self._tell(worsen(self._play, self._chance))
        elif lot < RESTARTS:
            await self._restart()
        elif lot < STUMBLES:
            await self._stumble()
        elif lot < MENDED:
            await self._mend()
        elif lot < FIGURES:
            await self._reckon()
        elif lot < TOGETHER:
            await self._meet()
        else:
            await self._people_act(self._chance.choice(AT_ONCE))

    async def _pass_time(self) -> None:
        hours = self._chance.choice(SPANS)
        self._tell(f"{hours} hours pass")
        await self._play.pass_time(hours * HOUR)
        await self._ensure_kept(after_time=True)

    async def _sell(self) -> None:
        customer, what = self._chance.choice([*CUSTOMERS, MARKED]), self._chance.choice(SOLD)
        if await people.by_telegram_id(self._play.house.works.reads, customer):  # Whoever is forgotten is no customer.
            self._tell(f"{customer} buys a {what}")
            await self._play.sell(customer, what, cost=self._chance.choice([None, 250_000, 9_000_000]))
            await self._ensure_kept()

    async def _restart(self) -> None:
        self._tell("the bot is started anew")
        await self._open.aclose()
        self._play = await self._open.enter_async_context(self._raise(self._play))
        await self._play.settle()
        await self._ensure_kept()

    async def _people_act(self, count: int) -> None:
        """So many at once; where it is one alone, what comes of it is theirs."""
        hands = self._who(count)
        is_fresh = self._code.is_fresh(hands[0].account) and hands[0] is not self._hasty
        glance = Glance(hands[0], is_fresh=is_fresh)
        deeds = [one.go_on() if one is self._latest else one.do() for one in hands]
        self._latest, self._hasty = hands[0], hands[0] if hands[0] in hands[1:] else None
        for one, deed in zip(hands, deeds, strict=True):
            self._tell(f"{one.account.id} {deed}")
        is_plain = not self._play.telegram.faults and deeds[0] not in SEVERAL
        await self._play.settle()
        await self._ensure_kept(is_one_alone=count == 1 and is_plain)
        if count == 1:
            glance.ensure_not_refused()
        if count == 1 and deeds[0].startswith(IS_ANSWERED) and not await is_muted(self._play, hands[0].account):
            glance.ensure_answered()

    async def _ask(self) -> None:
        """Everybody asks how things stand."""
        self._play.telegram.weather.clear()
        staff = await self._play.house.works.reads.rows("select telegram_id from people where role is not null")
        await self._ensure_true_figures(30, 1)
        for number, hands in self._hands.items():
            self._tell(f"{number} asks how things stand")
            if number in {row["telegram_id"] for row in staff}:
                await ensure_true_list(self._play, hands.account)
            else:
                await ensure_true_status(self._play, hands.account)

    async def _forget(self, who: Account) -> None:
        self._play.telegram.weather.clear()
        if who.own.standing is not Footing.MEMBER:
            who.starts()
        who.writes("/forget")
        await self._play.settle()
        who.taps(who.last.buttons[0][0][1])
        await self._play.settle()
        for one in self._hands.values():  # Whoever has blocked the bot keeps what they have until they are back.
            if one.account.own.standing is not Footing.MEMBER:
                one.account.starts()
        await self._play.settle()
        await ensure_forgotten(self._play, who, MARK)
