"""What comes next by the clock alone, as far as it can be told today: each follow-up is still decided on its day."""

from datetime import datetime
from enum import StrEnum

from domain.business import Business
from domain.frozen import frozen
from domain.matters.matters import Matter
from domain.matters.seriousness import is_severe
from domain.policy import Policy
from domain.touchpoints.occasions import OF_CASES, Occasion


class Coming(StrEnum):
    """What will happen: the occasions of follow-ups, a reminder to staff, words that reach staff as they stand,
    a promise that is due, and somebody's digest."""

    QUESTION = Occasion.QUESTION
    REMINDER = Occasion.REMINDER
    SETTLED = Occasion.SETTLED
    SETTLED_AGAIN = Occasion.SETTLED_AGAIN
    GIVE_UP = Occasion.GIVE_UP
    EXPECTATION = Occasion.EXPECTATION
    DELIVERED = Occasion.DELIVERED
    CHECK_IN = Occasion.CHECK_IN
    RESULT = Occasion.RESULT
    VALUE = Occasion.VALUE
    ANNIVERSARY = Occasion.ANNIVERSARY
    RELATIONSHIP = Occasion.RELATIONSHIP
    SILENCE = Occasion.SILENCE
    EXIT = Occasion.EXIT
    PANEL_INVITATION = Occasion.PANEL_INVITATION
    PANEL_QUESTION = Occasion.PANEL_QUESTION
    LATE = "late"
    UNSEEN = "unseen"
    HANDED_OVER = "handed_over"
    PROMISE = "promise"
    DIGEST = "digest"


@frozen
class Plan:
    """One thing that comes: about which customer, and about which purchase or matter."""

    coming: Coming
    at: datetime
    telegram_id: int | None
    customer: str
    what: str | None = None
    number: str | None = None


def asked_at(occasion: Occasion, due_at: datetime, *, now: datetime, business: Business) -> datetime:
    """All but what a case's own clock brings waits for the end of the quiet hours."""
    at = max(due_at, now)
    return at if occasion in OF_CASES else business.open_from(at)


def reminded_at(matter: Matter, *, now: datetime, policy: Policy, business: Business) -> datetime:
    """When staff hear next that an answer is late: a day after the last reminder, or after somebody saw to it."""
    severe, span = is_severe(matter), policy.escalation_after
    said = (moment for moment in (matter.reminded_at, matter.seen_to_at) if moment)
    rested = (business.rested(moment, span, is_severe=severe) for moment in said)
    return business.open_for_staff_from(max(matter.due_at or now, now, *rested), is_severe=severe)
