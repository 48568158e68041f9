"""A person of the past with their hands: does one deed, and goes on when it is answered."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Any

from handlers.taps import Tap
from sandbox.chats import Footing
from sandbox.past.people import Person
from sandbox.people import Account
from sandbox.taps import DIRECTION_MARKS, tap
from sandbox.world import World

Life = Iterator[datetime]
"""What somebody does, as a generator: at each moment that it yields, the bot has answered and the life goes on."""
ANSWERED_IN = timedelta(seconds=25)
LINK = re.compile(r"https://t\.me/\S+")


class Hand:
    """`chance` is this person's own, so that nobody's life changes because somebody else's does."""

    def __init__(self, world: World, account: Account, person: Person, clock: Callable[[], datetime]) -> None:
        self.account = account
        self.person = person
        self.chance = Random(f"life {person.number}")  # noqa: S311  A past that is the same each time.
        self.free_at = clock()
        self.is_in_case = False
        self.has_complained = False
        self.is_gone = False
        self._world = world
        self._clock = clock

    def starts(self, link: str | None = None) -> Life:
        if link is None:
            self.account.starts()
        else:
            self.account.follows(link)
        yield self._answered()

    def writes(self, *texts: str) -> Life:
        for text in texts:
            self.account.writes(text)
            yield self._answered()

    def taps(self, kind: type[Tap], /, **wanted: Any) -> Life:
        """Tap the newest button of this kind that remembers what is wanted."""
        found = self.button(kind, **wanted)
        if found is None:
            raise LookupError(f"{self.person.name} ({self.person.number}) has no {kind.__name__} with {wanted}")
        yield from self.taps_at(found)

    def taps_at(self, found: tuple[int, str]) -> Life:
        message, data = found
        tap(self._world, self.account.id, self.account.own, message, data)
        yield self._answered()

    def taps_on(self, label: str) -> Life:
        """Tap the newest button that says this."""
        self.account.taps(label)
        yield self._answered()

    def button(
        self, kind: type[Tap], /, *, above: int = 0, labelled: str = "", **wanted: Any
    ) -> tuple[int, str] | None:
        """Message and data of the newest such button, whose label begins so, on a message with a number above that."""
        names = kind.fields
        for message in reversed(self.account.own.messages.values()):
            if message.id <= above:
                break
            for row in message.json.get("reply_markup", {}).get("inline_keyboard", []):
                fitting = [each for each in row if DIRECTION_MARKS.sub("", each["text"]).startswith(labelled)]
                for data in (each.get("callback_data", "") for each in fitting):
                    prefix, *values = data.split(":")
                    held = dict(zip(names, values, strict=False))
                    if prefix == kind.prefix and all(held.get(name) == str(value) for name, value in wanted.items()):
                        return message.id, data
        return None

    def remembered(self, kind: type[Tap], /, **wanted: Any) -> int:
        """The first number that the newest such button remembers."""
        found = self.button(kind, **wanted)
        if found is None:
            raise LookupError(f"{self.person.name} ({self.person.number}) has no {kind.__name__} with {wanted}")
        return int(found[1].split(":")[1])

    @property
    def is_here(self) -> bool:
        """Whether they have started, and neither turned away nor asked to be forgotten."""
        return not self.is_gone and self.account.own.standing is Footing.MEMBER

    @property
    def seen(self) -> int:
        """The number of the newest message in their chat."""
        return max(self.account.own.messages, default=0)

    @property
    def link(self) -> str:
        """The link that they have just read."""
        return LINK.findall(DIRECTION_MARKS.sub("", self.account.last.text))[-1]

    def _answered(self) -> datetime:
        return self._clock() + ANSWERED_IN
