"""What complainants say once theirs is settled: of its outcome, and of how hard it was to be heard."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType, Self

from domain.figures.shares import Share
from domain.frozen import frozen, replace
from domain.people import NotYours, PersonId
from domain.refusals import Refusal

ClosingId = NewType("ClosingId", int)
EFFORTS = range(1, 8)  # 7 is easiest, as in the customer effort score (CES 2.0).


class Outcome(StrEnum):
    GOOD = "good"
    PARTLY = "partly"
    BAD = "bad"


def content_of(times: Mapping[Outcome, int]) -> Share:
    """Of those who named an outcome, content with it; `times` says how often each was named."""
    return Share(times.get(Outcome.GOOD, 0), sum(times.values()))


@frozen
class Closing:
    """The two questions after a complaint was settled with its customer's yes, once for each cycle."""

    id: ClosingId
    matter_id: int
    cycle: int
    customer_id: PersonId
    asked_at: datetime
    outcome: Outcome | None
    effort: int | None
    answered_at: datetime | None

    def ensure_of(self, person: PersonId) -> None:
        if self.customer_id != person:
            raise NotYours()

    def with_outcome(self, outcome: Outcome, *, now: datetime, changes_within: timedelta) -> Self:
        self._ensure_changeable(self.outcome, now, changes_within)
        return replace(self, outcome=outcome, answered_at=self.answered_at or now)

    def with_effort(self, effort: int, *, now: datetime, changes_within: timedelta) -> Self:
        """Return it with how easy it was to be heard, 1 to 7.

        Raises:
            NotYours: no button of ours carries such a number.
        """
        if effort not in EFFORTS:
            raise NotYours()
        self._ensure_changeable(self.effort, now, changes_within)
        return replace(self, effort=effort, answered_at=self.answered_at or now)

    def _ensure_changeable(self, said: object, now: datetime, changes_within: timedelta) -> None:
        """A first answer may come late; what was said is changed within a day, as a score is."""
        if said is not None and self.answered_at is not None and now - self.answered_at > changes_within:
            raise ClosingIsSettled()


class ClosingIsSettled(Refusal):
    words = "refusals.closing_is_settled"
