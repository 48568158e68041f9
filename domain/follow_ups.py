"""Planned questions: decided on the day, from the state of the day: sent, moved or dropped, each with its reason."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from domain.business import Business
from domain.people import PersonId
from domain.policy import Policy

FollowUpId = NewType("FollowUpId", int)


class Occasion(StrEnum):
    QUESTION = "question"
    REMINDER = "reminder"
    SETTLED = "settled"
    SETTLED_AGAIN = "settled_again"
    GIVE_UP = "give_up"


# What asks for the business's sake is throttled; what serves the customer's own case is not.
ASKS = frozenset({Occasion.QUESTION, Occasion.REMINDER})


@dataclass(frozen=True, slots=True)
class FollowUp:
    id: FollowUpId
    customer_id: PersonId
    kind: Occasion
    purchase_id: int | None
    invitation_id: int | None
    matter_id: int | None
    due_at: datetime


@dataclass(frozen=True, slots=True)
class CustomerState:
    """What decides on the day. Moments are None where the thing never happened."""

    heard_at: datetime | None
    awaited_since: datetime | None
    asks_stopped_at: datetime | None
    unreachable_at: datetime | None
    muted_at: datetime | None
    asked_at: datetime | None
    scored_at: datetime | None
    open_complaints: int
    drafts: int
    open_invitations: int
    closing_asked_at: datetime | None = None  # When they were asked last about a complaint that was settled.


@dataclass(frozen=True, slots=True)
class Go:
    pass


@dataclass(frozen=True, slots=True)
class Move:
    to: datetime
    why: str


@dataclass(frozen=True, slots=True)
class Drop:
    why: str


Decision = Go | Move | Drop


def next_step(
    follow_up: FollowUp, state: CustomerState, *, now: datetime, policy: Policy, business: Business
) -> Decision:
    """Decide what becomes of a follow-up that is due."""
    if state.unreachable_at is not None:
        return Drop("unreachable")
    if follow_up.kind not in ASKS:
        return Go()
    if reason := _why_never(follow_up, state, now=now, policy=policy):
        return Drop(reason)
    if busy_until := _busy_until(state, now=now, policy=policy):
        return Move(business.open_from(busy_until), "in_conversation")
    if (opens := business.open_from(now)) > now:
        return Move(opens, "holiday" if business.hours.is_holiday(now) else "quiet_hours")
    return Go()


def _why_never(follow_up: FollowUp, state: CustomerState, *, now: datetime, policy: Policy) -> str | None:
    """A reason that won't pass by waiting; an ask that meets one is dropped, not queued."""
    reasons = {
        "stopped": state.asks_stopped_at is not None,
        "muted": state.muted_at is not None,
        "open_complaint": state.open_complaints > 0 or state.drafts > 0,
    }
    if follow_up.kind is Occasion.QUESTION:
        reasons |= {
            "too_late": now - follow_up.due_at > policy.question_at_latest,
            "open_question": state.open_invitations > 0,
            "scored_lately": _is_within(policy.between_scores, state.asked_at, state.scored_at, now=now),
            "asked_lately": _is_within(policy.between_asks, state.asked_at, state.closing_asked_at, now=now),
        }
    return next((reason for reason, holds in reasons.items() if holds), None)


def _busy_until(state: CustomerState, *, now: datetime, policy: Policy) -> datetime | None:
    """The end of a dialogue that is under way: nobody is interrupted by an ask."""
    latest = max((moment for moment in (state.heard_at, state.awaited_since) if moment), default=None)
    if latest is None or now - latest >= policy.draft_rests:
        return None
    return latest + policy.draft_rests


def _is_within(span: timedelta, *moments: datetime | None, now: datetime) -> bool:
    return any(moment is not None and now - moment < span for moment in moments)
