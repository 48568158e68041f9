"""One message on its way: what has been tried, and what comes next."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.sending.call import Call
from bot.sending.plain import in_parts
from bot.sending.verdicts import is_about_buttons
from domain.messages import Said
from storage.outbox import Mark

Numbers = tuple[int | None, int | None]
FIRST_PATIENCE, LONGEST_PATIENCE = 10.0, 40.0
"""Seconds for Telegram to say that a message is there: whoever asks again too soon sends it twice."""


@dataclass(slots=True)
class Attempt:
    """Lives as long as the program: at the next start the message is tried from the beginning."""

    said: Said
    choice: int = 0
    """Which of its calls is made: what can't be changed or deleted any more gives way to the next."""
    flaw: str | None = None
    """Why Telegram didn't take the words as they are written; from then on they go as plain text."""
    is_perhaps_twice: bool = False
    silences: int = 0
    """How often no answer came in time."""
    answered: list[Numbers] = field(default_factory=list)

    @property
    def patience(self) -> float:
        """Seconds for the next answer: whoever is slow has more each time, or all would come again and again."""
        return min(FIRST_PATIENCE * 2**self.silences, LONGEST_PATIENCE)

    def left_of(self, calls: list[Call]) -> list[Call]:
        """Of several choices the one that can be made, such as an edit, without the parts that have arrived."""
        call = calls[min(self.choice, len(calls) - 1)]
        if self.flaw is None:
            return [call][len(self.answered) :]
        return in_parts(call, with_buttons=not is_about_buttons(self.flaw))[len(self.answered) :]

    def failed(self, now: datetime, why: str) -> Mark:
        return Mark(
            self.said.id, now, failure=why, perhaps_twice=int(self.is_perhaps_twice), is_secret=self.said.is_secret
        )

    def unchanged(self, now: datetime, message_id: int | None) -> Mark:
        return Mark(self.said.id, now, message_id=message_id, question=self.said.question)

    def done(self, now: datetime) -> Mark:
        """The numbers that the message has in its chat: of several the first, which an edit takes, and the last."""
        (first, last), *others = self.answered
        if others:
            last = others[-1][0]
        first = first or self.said.instead_of
        perhaps_twice = int(self.is_perhaps_twice)
        return Mark(
            self.said.id,
            now,
            first,
            last,
            perhaps_twice=perhaps_twice,
            question=self.said.question,
            is_secret=self.said.is_secret,
        )
