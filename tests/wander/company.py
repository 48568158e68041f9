"""Whoever wanders together: one by one or several at a matter, over our bugs, too, and what holds after each deed."""

import random
from collections.abc import Callable, MutableMapping
from typing import Any

from sandbox.chats import Footing
from sandbox.people import Account
from sandbox.stage import Stage
from tests.wander.crowd import MARK, MARKED, STAFF
from tests.wander.further import FurtherHands
from tests.wander.laws.code import Code
from tests.wander.laws.figures import ensure_true_figures
from tests.wander.scene import Scene
from tests.wander.stumbling import Stumbles, broken
from tests.wander.together import Together, shared

WITH_EACH_OTHER = (2, 2, 2, 3)
DAYS = (1, 7, 30, 30, 365)
GROUP = -(10**12) - 7
GOES_ON = 0.7


class Company:
    _play: Stage
    _code: Code
    _hands: dict[int, FurtherHands]
    _logs: list[MutableMapping[str, Any]]

    def __init__(self, chance: random.Random, tell: Callable[[str], None]) -> None:
        self._chance = chance
        self._tell = tell
        self._scene = Scene()
        self._latest: FurtherHands | None = None
        self._hasty: FurtherHands | None = None
        """Whoever did several things at once: what one of them showed may be over by the other."""
        self._together = Together(self._chance)
        self._stumbles = Stumbles()

    def _hands_of(self, account: Account) -> FurtherHands:
        group = self._play.telegram.groups.get(GROUP) or self._play.telegram.group(GROUP, "Friends")
        mark = MARK if account.id == MARKED else ""
        return FurtherHands(account, self._chance, self._scene, mark, group)

    def _who(self, count: int) -> list[FurtherHands]:
        """Often whoever did something just now goes on; staff have more to do than customers."""
        everybody = list(self._hands.values())
        hands = self._chance.choices(everybody, [2 if one.account.id in STAFF else 1 for one in everybody], k=count)
        if self._latest is not None and self._chance.random() < GOES_ON:
            hands[0] = self._latest
        return hands

    async def _stumble(self) -> None:
        """One of them meets a bug of ours."""
        (hands,) = self._who(1)
        since = {number: len(one.account.says) for number, one in self._hands.items()}
        with broken(self._play) as met:
            self._tell(f"{hands.account.id} {hands.do()}, and the bot stumbles over it")
            updates = list(self._play.telegram.updates)
            await self._play.settle()
        if met:
            raw = next(one for one in updates if one["update_id"] == met[0])
            await self._stumbles.ensure_told(self._play, hands.account, raw, since, self._logs)
        await self._ensure_kept()

    async def _mend(self) -> None:
        """Whoever runs the bot hands in again what was put aside."""
        if self._stumbles.waiting:
            self._tell(f"handed in again: {list(self._stumbles.waiting)}")
            await self._stumbles.hand_in(self._play)
            await self._ensure_kept()

    async def _reckon(self) -> None:
        days = self._chance.choice(DAYS)
        await self._ensure_true_figures(days)
        await self._ensure_kept()

    async def _ensure_true_figures(self, *each: int) -> None:
        """There is always an owner, who may have to come back."""
        await self._scene.look(self._play)
        owner = self._hands[self._chance.choice(self._scene.owners)].account
        if owner.own.standing is not Footing.MEMBER:
            owner.starts()
        for days in each:
            self._tell(f"{owner.id} asks for the figures of {days} days")
            await ensure_true_figures(self._play, owner, days)

    async def _meet(self) -> None:
        """Two or three act on one matter in the same moment."""
        if not (places := await shared(self._play, self._chance)):
            return
        count = min(len(places), self._chance.choice(WITH_EACH_OTHER))
        hands = [self._hands[number] for number in self._chance.sample(sorted(places), count)]
        deeds = self._together.act(hands, places)
        for one, deed in zip(hands, deeds, strict=True):
            self._tell(f"{one.account.id} {deed}, at once with others")
        await self._play.settle()
        await self._ensure_kept()
        await self._together.ensure_nobody_lost_words(self._play, hands, deeds)
        self._latest = hands[0]

    async def _ensure_kept(self, *, is_one_alone: bool = False, after_time: bool = False) -> None:
        aside = self._stumbles.known
        await self._code.ensure_kept(self._play, is_one_alone=is_one_alone, after_time=after_time, aside=aside)
