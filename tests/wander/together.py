"""Several at one matter in the same moment: who has a message of it with buttons, and what they do with it."""

import random
from collections import defaultdict
from collections.abc import Sequence

from sandbox.chats import Footing
from sandbox.stage import Stage
from tests.stories.builders import rows
from tests.wander.further import FurtherHands
from tests.wander.laws.whole import is_muted

SHOWN = """
select people.telegram_id, message_id, matter_id from outbox join people on people.id = outbox.person_id
where matter_id is not null and message_id is not null and people.telegram_id is not null order by outbox.id
"""
WRITES = 0.25
NEWEST = 4
"""So many of the latest matters are acted upon, most often the last."""
Places = dict[int, list[int]]


async def shared(play: Stage, chance: random.Random) -> Places:
    """Of one matter: whose chats show what of it with buttons; nothing where nobody shares one."""
    found: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for row in await rows(play, SHOWN):
        account = play.telegram.accounts.get(row["telegram_id"])
        message = account.own.messages.get(row["message_id"]) if account else None
        if account and message and message.buttons and account.own.standing is Footing.MEMBER:
            found[row["matter_id"]][account.id].append(message.id)
    several = [places for _, places in sorted(found.items()) if len(places) > 1][-NEWEST:]
    return dict(chance.choice(several)) if several else {}


class Together:
    """What each of them does; words of customers have a number, by which they are found again."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._written = 0

    def act(self, hands: Sequence[FurtherHands], places: Places) -> list[str]:
        return [self._deed(one, places[one.account.id]) for one in hands]

    def _deed(self, one: FurtherHands, places: list[int]) -> str:
        if self._chance.random() < WRITES:
            self._written += 1
            return one.writes_numbered(self._written)
        return one.taps_one_of(places) or one.do()

    async def ensure_nobody_lost_words(self, play: Stage, hands: Sequence[FurtherHands], deeds: Sequence[str]) -> None:
        """Whatever was asked of a customer, words that are no score or number are kept."""
        kept = [row["body"] for row in await rows(play, "select body from words where earlier_of is null")]
        staff = [
            row["telegram_id"] for row in await rows(play, "select telegram_id from people where role is not null")
        ]
        for one, deed in zip(hands, deeds, strict=True):
            is_theirs = one.account.id not in staff and not await is_muted(play, one.account)
            if (words := one.numbered) and is_theirs:
                assert sum(words in body for body in kept) == 1, (one.account, deed, words)
