"""A walk: many deeds by chance, and time that passes between them; the laws are looked at after each."""

import random
from collections.abc import Callable
from datetime import timedelta

from structlog.testing import capture_logs

from sandbox.chats import Footing
from sandbox.people import Account
from sandbox.stage import Stage
from storage import people
from tests.wander.crowd import CUSTOMERS, MARK, MARKED, crowd
from tests.wander.deeds import Hands
from tests.wander.laws import ensure_forgotten, ensure_nothing_broke, is_muted

HOUR = timedelta(hours=1)
SPANS = (1, 3, 12, 24, 24, 72, 8 * 24, 30 * 24)
AT_ONCE = (1, 1, 1, 1, 2, 3)
SOLD = ("kettle", "کتری", "tea glasses <6>")
TIME_PASSES, SHOP_SELLS = 0.04, 0.08
# What a person sees come of it, a word or a change; whoever edits an old word or leaves may see nothing.
IS_ANSWERED = ("taps", "writes", "sends", "comes back")


class Walk:
    def __init__(self, play: Stage, seed: int, tell: Callable[[str], None]) -> None:
        self._play = play
        self._chance = random.Random(seed)  # noqa: S311
        self._tell = tell
        self._numbers: list[str] = []

    async def go(self, steps: int) -> None:
        """Take so many steps; then one of the customers wants to be forgotten."""
        with capture_logs() as logs:
            self._hands = {one.id: self._hands_of(one) for one in await crowd(self._play)}
            for _ in range(steps):
                await self._step()
                await ensure_nothing_broke(self._play, logs)
            await self._forget(self._hands[MARKED].account)
            await ensure_nothing_broke(self._play, logs)

    def _hands_of(self, account: Account) -> Hands:
        return Hands(account, self._chance, self._numbers, MARK if account.id == MARKED else "")

    async def _step(self) -> None:
        lot = self._chance.random()
        if lot < TIME_PASSES:
            await self._pass_time()
        elif lot < SHOP_SELLS:
            await self._sell()
        else:
            await self._people_act(self._chance.choice(AT_ONCE))
        found = await self._play.house.works.reads.rows("select number from matters order by id")
        self._numbers[:] = [row["number"] for row in found]

    async def _pass_time(self) -> None:
        hours = self._chance.choice(SPANS)
        self._tell(f"{hours} hours pass")
        await self._play.pass_time(hours * HOUR)

    async def _sell(self) -> None:
        customer, what = self._chance.choice([*CUSTOMERS, MARKED]), self._chance.choice(SOLD)
        if await people.by_telegram_id(self._play.house.works.reads, customer):  # Whoever is forgotten is no customer.
            self._tell(f"{customer} buys a {what}")
            await self._play.sell(customer, what)

    async def _people_act(self, count: int) -> None:
        """So many at once; where it is one alone, what comes of it is theirs."""
        hands = self._chance.choices(list(self._hands.values()), k=count)
        seen = [_seen(one.account) for one in hands]
        deeds = [one.do() for one in hands]
        for one, deed in zip(hands, deeds, strict=True):
            self._tell(f"{one.account.id} {deed}")
        await self._play.settle()
        if count == 1 and deeds[0].startswith(IS_ANSWERED) and not await is_muted(self._play, hands[0].account):
            assert _seen(hands[0].account) != seen[0], "left without an answer"

    async def _forget(self, who: Account) -> None:
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


def _seen(account: Account) -> list[object]:
    """All that the bot shows to somebody."""
    said = [(one.id, one.html, one.markup) for one in account.chat if one.by == "bot"]
    return [*said, *(toast for toast in account.toasts if toast.text)]
