"""What the owner may tune: the spans that the product keeps to."""

from dataclasses import dataclass
from datetime import timedelta

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Policy:
    """Every field is a setting of the same name in capitals."""

    question_after: timedelta = 24 * HOUR
    question_at_latest: timedelta = 30 * DAY
    reminder_after: timedelta = 3 * DAY
    invitation_expires_after: timedelta = 14 * DAY
    between_scores: timedelta = 90 * DAY
    between_asks: timedelta = 30 * DAY
    score_changes_within: timedelta = 24 * HOUR
    first_answer_within: timedelta = 48 * HOUR
    settled_after: timedelta = 2 * DAY
    settled_again_after: timedelta = 3 * DAY
    longest_promise: timedelta = 14 * DAY
    draft_rests: timedelta = 30 * MINUTE
    expectation_lasts: timedelta = 24 * HOUR
    escalation_after: timedelta = 24 * HOUR
    purchase_link_lasts: timedelta = 90 * DAY
    appointment_lasts: timedelta = 24 * HOUR


def contradictions(policy: Policy) -> list[str]:
    """Name what can't be kept together; an empty list is a sound policy."""
    found = []
    if policy.first_answer_within > policy.longest_promise:
        found.append(
            "FIRST_ANSWER_WITHIN is told to customers as a promise, so it can't be longer than LONGEST_PROMISE."
        )
    if policy.reminder_after >= policy.invitation_expires_after:
        found.append("REMINDER_AFTER must come before INVITATION_EXPIRES_AFTER, or nobody is ever reminded.")
    if policy.between_asks > policy.between_scores:
        found.append("BETWEEN_SCORES can't be shorter than BETWEEN_ASKS: a 0–10 question is an ask, too.")
    return found
