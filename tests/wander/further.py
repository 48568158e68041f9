"""What leads further into a conversation: answers that fit, links that are followed, lists, things passed on."""

import random

from domain.expectations import Awaited
from domain.people import Role
from sandbox.chats import Footing
from sandbox.people import Account, Group
from tests.wander.deeds import Hands, taps_of
from tests.wander.fitting import TOLD, fitting
from tests.wander.papers import a_list
from tests.wander.scene import Scene

LED_ON, FIRST = 0.8, 0.4
INVITES, DECIDES = "'in:", "'ap:"
"""How the data of such buttons begins."""
SHORT = (Awaited.SCORE, Awaited.PHONE)
"""What nobody's mark fits into."""


class FurtherHands(Hands):
    """Of somebody who goes on with what was begun; `group` is one that they may bring the bot into."""

    def __init__(
        self, account: Account, chance: random.Random, scene: Scene, mark: str = "", group: Group | None = None
    ) -> None:
        super().__init__(account, chance, scene, mark)
        self._group = group
        self._deeds |= {
            self._answers: 30,
            self._lists: 1,
            self._passes_on: 2,
            self._asks_around: 1,
            self._follows: 2,
            self._brings_in: 1,
            self._sets_out: 6,
            self._invites: 6,
            self._comes_for_a_role: 6,
            self._decides: 20,
        }
        self.numbered: str | None = None
        """Words by their last deed that stand nowhere else."""

    def go_on(self) -> str:
        """Do what leads further: answer what was asked, or else tap what was said last."""
        self.tapped = None
        if self.account.own.standing is Footing.MEMBER and self._chance.random() < LED_ON:
            taps = self._taps_first if self._chance.random() < FIRST else self._taps_newest
            return self._answers() or taps() or self.do()
        return self.do()

    def _answers(self) -> str | None:
        """Write what fits to what the bot has asked."""
        if (asked := self._scene.asked.get(self.account.id)) is None:
            return None
        words = self._chance.choice(fitting(asked))
        words = f"{self._mark} {words}" if self._mark and asked not in SHORT else words
        self.account.writes(words)
        return f"writes {words!r} as {asked}"

    def _lists(self) -> str:
        name, content = a_list(self._chance)
        self.account.sends_document(f"{self._mark}{name}", content)
        return f"sends {name}"

    def _passes_on(self) -> str | None:
        there = [message for message in self.account.chat if message.by == "me"]  # Ours would become words of theirs.
        if self._mark or not there:
            return None
        what = self._chance.choice([self._words(), self._chance.choice(there)])
        self.account.forwards(what)
        return f"writes on what was passed to them: {what if isinstance(what, str) else what.text!r}"[:80]

    def _asks_around(self) -> str:
        self.account.sends_poll(f"{self._mark} tea?", f"{self._mark} yes", f"{self._mark} no")
        return "sends a poll"

    def _follows(self) -> str | None:
        """Who is to be forgotten follows none, for one might make them staff."""
        if self._mark or not self._scene.links:
            return None
        link = self._chance.choice(self._scene.links)
        self.account.follows(link)
        return f"writes by following {link}"

    def _brings_in(self) -> str | None:
        if self._group is None or self._mark:
            return None
        if self._group.own.standing is Footing.MEMBER:
            self.account.writes_in(self._group, "/status")
            return "speaks in a group"
        self.account.adds_bot_to(self._group)
        return "brings the bot into a group"

    def _sets_out(self) -> str | None:
        """Begin what nobody has done in this walk yet."""
        if not (bare := self._scene.bare_to(self.account.id)):
            return None
        command = bare[0] if self._chance.random() < FIRST else self._chance.choice(bare)
        self.account.writes(command)
        return f"writes {command!r}, which nobody has begun yet"

    def _invites(self) -> str | None:
        """Make a link to a role, where none waits for anybody."""
        lists = [one for one in self._with_buttons() if INVITES in str(one.json["reply_markup"])]
        if not lists or self._scene.offers:
            return None
        label, data = self._chance.choice([one for one in taps_of(lists[-1]) if one[1].startswith(INVITES[1:])])
        return self._tap(lists[-1], label, data)

    def _comes_for_a_role(self) -> str | None:
        if self._mark or not self._scene.offers or self._scene.roles.get(self.account.id) is not None:
            return None
        self.account.starts(self._chance.choice(self._scene.offers))
        return "writes by following the link to a role"

    def _decides(self) -> str | None:
        """An owner answers whoever wants a role."""
        asked = [one for one in self._with_buttons() if DECIDES in str(one.json["reply_markup"])]
        return self._taps(asked[-1:]) if self._scene.roles.get(self.account.id) is Role.OWNER else None

    def taps_one_of(self, numbers: list[int]) -> str | None:
        self.tapped = self.numbered = None
        return self._taps([one for one in self._with_buttons() if one.id in numbers])

    def writes_numbered(self, number: int) -> str:
        """Words that can be found again."""
        self.tapped = None
        self.numbered = f"{self._mark} {self._chance.choice(TOLD)} (№ {number}.)".strip()
        self.account.writes(self.numbered)
        return f"writes {self.numbered!r}"
