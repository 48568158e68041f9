"""The 0–10 question: who was asked, what came back, and how long it may still change."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType, Self

from domain.figures.nps import Score
from domain.frozen import frozen, replace
from domain.people import NotYours, PersonId
from domain.refusals import Refusal
from domain.touchpoints.occasions import Occasion

InvitationId = NewType("InvitationId", int)
ResponseId = NewType("ResponseId", int)

# The order and rows of the scale's buttons. A new layout gets a new number, for scores of two layouts don't compare.
LAYOUT = 1
SCALE = ((0, 1, 2, 3, 4, 5), (6, 7, 8, 9, 10))


class Origin(StrEnum):
    ASKED = "asked"
    VOLUNTEERED = "volunteered"


@frozen
class Response:
    id: ResponseId
    invitation_id: InvitationId
    customer_id: PersonId
    origin: Origin
    score: Score
    scored_at: datetime
    scored_on: str  # The business's day, as in 2026-11-21.
    changeable_until: datetime

    def ensure_of(self, person: PersonId) -> None:
        if self.customer_id != person:
            raise NotYours()

    def changed(self, score: Score, *, now: datetime) -> Self:
        """Return the response with the other score.

        Raises:
            ScoreIsSettled: the span within which a score may change is over.
        """
        if now > self.changeable_until:
            raise ScoreIsSettled(score=self.score)
        return replace(self, score=score)

    def reopened(self, *, until: datetime) -> Self:
        """Return the response, changeable again: whoever rates anew within the period changes this score."""
        return replace(self, changeable_until=until)


@frozen
class Invitation:
    id: InvitationId
    customer_id: PersonId
    purchase_id: int | None
    origin: Origin
    asked_at: datetime
    expires_at: datetime
    reminded_at: datetime | None
    answered_at: datetime | None
    skipped_at: datetime | None
    delivered_at: datetime | None
    touchpoint: Occasion | None
    asked_on: str  # The business's day, as in 2026-11-21.

    @property
    def is_to_be_counted(self) -> bool:
        """Whether an answer is the first to a question that has reached its customer."""
        return self.answered_at is None and self.delivered_at is not None

    def is_open(self, now: datetime) -> bool:
        return self.answered_at is None and self.skipped_at is None and now < self.expires_at

    def ensure_of(self, person: PersonId) -> None:
        if self.customer_id != person:
            raise NotYours()

    def ensure_answerable(self, now: datetime) -> None:
        """A skipped question may still be answered; one that has run out may not."""
        if now >= self.expires_at:
            raise InvitationExpired()


def rates_anew(latest: Response | None, *, now: datetime, between: timedelta) -> bool:
    """Whether /rate adds a score: within the period it changes the latest one instead."""
    return latest is None or now - latest.scored_at >= between


class InvitationExpired(Refusal):
    words = "refusals.invitation_expired"


class ScoreIsSettled(Refusal):
    words = "refusals.score_is_settled"
