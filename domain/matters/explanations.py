"""What staff tell the complainant in named parts, and what the complainant thinks of it."""

from datetime import datetime
from enum import StrEnum
from typing import NewType, Self

from domain.frozen import frozen, replace
from domain.matters.findings import Finding
from domain.matters.remedies import DecidedBefore
from domain.people import NotYours, PersonId
from domain.refusals import Refusal
from domain.words import length_of

ExplanationId = NewType("ExplanationId", int)
LONGEST_PART = 800
LONGEST_WHOLE = 3400  # With its headings, the remedy and the signature it fits into one message of Telegram's 4,096.


class Part(StrEnum):
    WHAT_HAPPENED = "what_happened"
    WHY = "why"
    WHAT_NOW = "what_now"
    PREVENTION = "prevention"
    APOLOGY = "apology"
    OTHERWISE = "otherwise"  # What we see differently, and why.


ASKED = (Part.WHAT_HAPPENED, Part.WHY, Part.WHAT_NOW, Part.PREVENTION)
NEEDED = (Part.WHY, Part.WHAT_NOW)


class Aspect(StrEnum):
    """Conviction has three sides, each judged on its own."""

    CLEAR = "clear"
    HONEST = "honest"
    CONVINCED = "convinced"


@frozen
class Explanation:
    id: ExplanationId
    matter_id: int
    author_id: PersonId
    what_happened: str | None
    why: str | None
    what_now: str | None
    prevention: str | None
    is_previewed: int
    dropped_at: datetime | None
    sent_at: datetime | None
    clear: int | None
    honest: int | None
    convinced: int | None
    judged_at: datetime | None
    cause_id: int | None = None
    is_automatic: int = 0  # Given at once, of what is happening; no human has answered with it.
    apology: str | None = None
    otherwise: str | None = None
    finding: Finding | None = None  # Only of a complaint, and of what a human has found.
    cycle: int = 1  # Of its matter, in which it was given.
    askings: int = 0  # How often a second person's yes to it was asked for.

    def ensure_by(self, person: PersonId) -> None:
        if self.author_id != person:
            raise NotYours()

    def ensure_unsent(self) -> None:
        if self.dropped_at is not None:
            raise DroppedBefore()
        if self.sent_at is not None:
            raise SentBefore()

    def with_part(self, part: Part, text: str | None) -> Self:
        """Return it with this part written; None takes the part out.

        Raises:
            PartTooLong: the whole would not fit into one message.
        """
        self.ensure_unsent()
        others = sum(_room_for(getattr(self, one) or "") for one in Part if one is not part)
        longest = min(LONGEST_PART, LONGEST_WHOLE - others)
        if text is not None and (length := _room_for(text)) > longest:
            raise PartTooLong(length=length, longest=longest)
        return replace(self, **{part: text})

    def found(self, finding: Finding) -> Self:
        """Return it with what it finds; whoever is right in all needs no reasons why not."""
        self.ensure_unsent()
        return replace(self, finding=finding, otherwise=self.otherwise if finding.needs_reasons else None)

    def filled(self, cause: int, **parts: str | None) -> Self:
        """Return the draft with the parts of an explanation that was kept, to be read and changed before it is sent."""
        self.ensure_unsent()
        return replace(self, cause_id=cause, is_previewed=1, **parts)

    def kept_as(self, cause: int) -> Self:
        """Return it as the first that this cause explained; one that began with another cause stays with that."""
        return replace(self, cause_id=self.cause_id or cause)

    @property
    def missing(self) -> Part | None:
        """The first part without which it can't be sent: the cause and the next step are the point."""
        needed = [*NEEDED, Part.OTHERWISE] if self.finding and self.finding.needs_reasons else NEEDED
        return next((part for part in needed if not getattr(self, part)), None)

    @property
    def next_part(self) -> Part | None:
        """The part at which somebody who was interrupted goes on; None where all has been seen once."""
        written = [number for number, part in enumerate(ASKED) if getattr(self, part)]
        rest = ASKED[written[-1] + 1 :] if written else ASKED
        return rest[0] if rest and not self.is_previewed else None

    def following(self, part: Part) -> Part | None:
        """The part to ask for next; after the first preview, parts are only changed one at a time."""
        rest = ASKED[ASKED.index(part) + 1 :] if part in ASKED else ()
        return rest[0] if rest and not self.is_previewed else None

    def previewed(self, *, is_complaint: bool) -> Self:
        """Return it as its author reads it whole: a complaint is upheld, unless they say otherwise."""
        finding = self.finding or (Finding.UPHELD if is_complaint else None)
        return replace(self, is_previewed=1, finding=finding)

    def sent(self, *, now: datetime, cycle: int) -> Self:
        self.ensure_unsent()
        if part := self.missing:
            raise Incomplete(part=part)
        return replace(self, sent_at=now, cycle=cycle)

    def asked(self) -> Self:
        """Return it as asked for once more; a yes or no to an earlier asking counts no more."""
        return replace(self, askings=self.askings + 1)

    def ensure_asking(self, asking: int) -> None:
        """Raise if it was something else that whoever answers has read."""
        if self.askings != asking:
            raise DecidedBefore()

    def judged(self, aspect: Aspect, *, yes: bool, now: datetime) -> Self:
        return replace(self, **{aspect: int(yes)}, judged_at=now)


def _room_for(text: str) -> int:
    """In a right-to-left message each line needs three marks of direction, too."""
    return length_of(text) + 3 * text.count("\n")


class DroppedBefore(Refusal):
    words = "refusals.explanation_dropped"


class SentBefore(Refusal):
    words = "refusals.explanation_sent_before"


class Unsent(Refusal):
    """Only what a customer has read is kept for others."""

    words = "refusals.explanation_unsent"


class PartTooLong(Refusal):
    words = "refusals.part_too_long"


class PartPassed(Refusal):
    """A button further up: of a part that is written, or at which its author isn't any more."""

    words = "refusals.part_passed"


class Incomplete(Refusal):
    words = "refusals.explanation_incomplete"


class NotTheLatest(Refusal):
    """An earlier explanation can't be judged any more: the later one took its place."""

    words = "refusals.not_the_latest"
