"""What the owner may tune: the spans that the product keeps to, and how much who may give."""

import re
from datetime import timedelta

from domain.digits import to_ascii
from domain.frozen import frozen

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
SPANS = {"s": "seconds", "m": "minutes", "min": "minutes", "h": "hours", "d": "days"}


@frozen
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
    cause_lasts: timedelta = 90 * DAY
    agent_ceiling: int = 500_000
    manager_ceiling: int = 5_000_000


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
    if policy.agent_ceiling > policy.manager_ceiling:
        found.append("MANAGER_CEILING can't be lower than AGENT_CEILING: whoever says yes may give as much alone.")
    return found


def read_span(value: object) -> object:
    """`30min`, `48h` or `14d` as a span; what is no text stays as it is.

    Raises:
        ValueError: the text is none of these.
    """
    if not isinstance(value, str):
        return value
    match = re.fullmatch(r"(\d{1,6})\s*(s|m|min|h|d)", to_ascii(value).strip().lower())
    if match is None or int(match[1]) == 0:
        raise ValueError(f"{value!r} is no span; write a number above 0 with s, min, h or d, as in 48h or 14d")
    return timedelta(**{SPANS[match[2]]: int(match[1])})
