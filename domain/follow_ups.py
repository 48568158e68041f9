"""Planned questions: decided on the day, from the state of the day: sent, moved or dropped, each with its reason."""

from datetime import datetime, timedelta
from typing import NewType

from domain.business import Business
from domain.frozen import frozen
from domain.people import PersonId
from domain.policy import Policy
from domain.touchpoints.dating import comes_at
from domain.touchpoints.occasions import KIND_OF, OF_CASES, SCORED, MessageKind, Occasion
from domain.touchpoints.rules import DayPart

FollowUpId = NewType("FollowUpId", int)


@frozen
class FollowUp:
    id: FollowUpId
    customer_id: PersonId
    kind: Occasion
    purchase_id: int | None
    invitation_id: int | None
    matter_id: int | None
    due_at: datetime
    since: datetime | None = None


@frozen
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
    felt_asked_at: datetime | None = None  # When they were asked last how it goes.
    news_at: datetime | None = None
    news_stopped_at: datetime | None = None
    not_ours_at: datetime | None = None  # When a manager said that they never were our customer.


@frozen
class Go:
    pass


@frozen
class Move:
    to: datetime
    why: str


@frozen
class Drop:
    why: str


Decision = Go | Move | Drop


def next_step(
    follow_up: FollowUp,
    state: CustomerState,
    *,
    now: datetime,
    policy: Policy,
    business: Business,
    part: DayPart = DayPart.ANY,
) -> Decision:
    """Decide what becomes of a follow-up that is due, in the part of the day that its rule wants."""
    if state.unreachable_at is not None:
        return Drop("unreachable")
    if follow_up.kind in OF_CASES:
        return Go()
    if reason := _why_never(follow_up, state, now=now, policy=policy):
        return Drop(reason)
    if busy_until := _busy_until(state, now=now, policy=policy):
        return Move(comes_at(busy_until, part, business), "in_conversation")
    if (opens := comes_at(now, part, business)) > now:
        return Move(opens, _why_later(business, now))
    return Go()


def _why_later(business: Business, now: datetime) -> str:
    if business.hours.is_holiday(now):
        return "holiday"
    return "quiet_hours" if business.is_quiet(now) else "day_part"


def _why_never(follow_up: FollowUp, state: CustomerState, *, now: datetime, policy: Policy) -> str | None:
    """A reason that won't pass by waiting; whatever meets one is dropped, not queued."""
    kind = KIND_OF[follow_up.kind]
    reasons = {"too_late": follow_up.kind is not Occasion.REMINDER and _is_late(follow_up, now=now, policy=policy)}
    reasons["stopped"] = state.asks_stopped_at is not None
    if kind is not MessageKind.SERVICE:
        reasons |= {
            "not_ours": state.not_ours_at is not None,
            "muted": state.muted_at is not None,
            "open_complaint": state.open_complaints > 0 or state.drafts > 0,
        }
    if kind is MessageKind.NEWS:
        reasons |= {
            "news_stopped": state.news_stopped_at is not None,
            "news_lately": _is_within(policy.between_asks, state.news_at, now=now),
        }
    if kind is MessageKind.ASK and follow_up.kind is not Occasion.REMINDER:
        reasons |= _throttled(follow_up, state, now=now, policy=policy)
    return next((reason for reason, holds in reasons.items() if holds), None)


def _is_late(follow_up: FollowUp, *, now: datetime, policy: Policy) -> bool:
    return now - follow_up.due_at > policy.question_at_latest


def _throttled(follow_up: FollowUp, state: CustomerState, *, now: datetime, policy: Policy) -> dict[str, bool]:
    """One ask in flight, and each other only when enough time has gone by."""
    free = throttle(follow_up.kind, state, policy)
    return {"open_question": state.open_invitations > 0} | {why: now < until for why, until in free.items()}


def throttle(kind: Occasion, state: CustomerState, policy: Policy) -> dict[str, datetime]:
    """Until when which reason holds an ask back: so long between two asks, and longer between two 0–10 questions."""
    asked = _latest(state.asked_at, state.closing_asked_at, state.felt_asked_at)
    scored = _latest(state.asked_at, state.scored_at) if kind in SCORED else None
    free = {}
    if KIND_OF[kind] is MessageKind.ASK and scored is not None:
        free["scored_lately"] = scored + policy.between_scores
    if KIND_OF[kind] is MessageKind.ASK and asked is not None:
        free["asked_lately"] = asked + policy.between_asks
    return free


def _busy_until(state: CustomerState, *, now: datetime, policy: Policy) -> datetime | None:
    """The end of a dialogue that is under way: nobody is interrupted."""
    latest = _latest(state.heard_at, state.awaited_since)
    if latest is None or now - latest >= policy.draft_rests:
        return None
    return latest + policy.draft_rests


def _is_within(span: timedelta, *moments: datetime | None, now: datetime) -> bool:
    return any(moment is not None and now - moment < span for moment in moments)


def _latest(*moments: datetime | None) -> datetime | None:
    return max((moment for moment in moments if moment is not None), default=None)
