"""Planned questions, decided on the day: a table of days, and what holds on any of them."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.business import Business
from domain.follow_ups import CustomerState, Drop, FollowUp, FollowUpId, Go, Move, next_step
from domain.people import PersonId
from domain.policy import Policy
from domain.quiet_hours import QuietHours
from domain.touchpoints.occasions import KIND_OF, OF_CASES, MessageKind, Occasion
from tests.templates.cards import DAY, NOW

TEHRAN = ZoneInfo("Asia/Tehran")
SHOP = Business("مهرگان", TEHRAN, QuietHours(time(21), time(9)), "fa")
POLICY = Policy()
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
UNTOUCHED = CustomerState(
    heard_at=None,
    awaited_since=None,
    asks_stopped_at=None,
    unreachable_at=None,
    muted_at=None,
    asked_at=None,
    scored_at=None,
    open_complaints=0,
    drafts=0,
    open_invitations=0,
)
ASKS = {kind for kind in Occasion if KIND_OF[kind] is MessageKind.ASK}
SERVING = set(OF_CASES)


def planned(kind: Occasion = Occasion.QUESTION, *, due_at: datetime = NOW) -> FollowUp:
    return FollowUp(FollowUpId(1), PersonId(2), kind, None, None, None, due_at)


def step(kind: Occasion = Occasion.QUESTION, *, now: datetime = NOW, due_at: datetime | None = None, **state):
    on_the_day = replace(UNTOUCHED, **state)
    return next_step(planned(kind, due_at=due_at or now), on_the_day, now=now, policy=POLICY, business=SHOP)


@pytest.mark.parametrize("kind", Occasion)
def test_to_whom_never_was_our_customer_only_what_their_own_case_needs_goes_out(kind):
    decided = step(kind, not_ours_at=NOW - 900 * DAY)
    assert decided == (Go() if KIND_OF[kind] is MessageKind.SERVICE else Drop("not_ours"))


QUESTIONS = [
    ("nothing stands against it", {}, Go()),
    ("they said stop", {"asks_stopped_at": NOW - 900 * DAY}, Drop("stopped")),
    ("they are muted", {"muted_at": NOW - 900 * DAY}, Drop("muted")),
    ("they blocked the bot", {"unreachable_at": NOW - DAY}, Drop("unreachable")),
    ("a complaint is open", {"open_complaints": 1}, Drop("open_complaint")),
    ("they are telling one", {"drafts": 1}, Drop("open_complaint")),
    ("another question is open", {"open_invitations": 1}, Drop("open_question")),
    ("asked 89 days ago", {"asked_at": NOW - 89 * DAY}, Drop("scored_lately")),
    ("asked 90 days ago", {"asked_at": NOW - 90 * DAY}, Go()),
    ("rated themselves 89 days ago", {"scored_at": NOW - 89 * DAY}, Drop("scored_lately")),
    ("rated themselves 90 days ago", {"scored_at": NOW - 90 * DAY}, Go()),
    ("wrote a minute ago", {"heard_at": NOW - MINUTE}, Move(NOW + 29 * MINUTE, "in_conversation")),
    ("wrote half an hour ago", {"heard_at": NOW - 30 * MINUTE}, Go()),
    ("was asked something just now", {"awaited_since": NOW}, Move(NOW + 30 * MINUTE, "in_conversation")),
]


@pytest.mark.parametrize(("state", "decision"), [row[1:] for row in QUESTIONS], ids=[row[0] for row in QUESTIONS])
def test_whether_a_question_is_asked(state, decision):
    assert step(**state) == decision


def test_a_delivery_that_is_too_long_ago_is_not_asked_about():
    assert step(due_at=NOW - 30 * DAY) == Go()
    assert step(due_at=NOW - 30 * DAY - MINUTE) == Drop("too_late")


def test_the_reminder_of_a_question_is_not_stopped_by_that_question():
    own = {"asked_at": NOW - 3 * DAY, "open_invitations": 1}

    assert step(Occasion.REMINDER, **own) == Go()
    assert step(Occasion.REMINDER, **own, open_complaints=1) == Drop("open_complaint")
    assert step(Occasion.REMINDER, **own, asks_stopped_at=NOW) == Drop("stopped")


@pytest.mark.parametrize(
    ("hour", "minute", "moves"), [(20, 59, False), (21, 0, True), (3, 0, True), (8, 59, True), (9, 0, False)]
)
def test_at_night_an_ask_waits_for_the_morning(hour, minute, moves):
    now = datetime(2026, 11, 21, hour, minute, tzinfo=TEHRAN)

    decision = step(now=now)

    morning = datetime(2026, 11, 22 if hour > 12 else 21, 9, tzinfo=TEHRAN)
    assert decision == (Move(morning, "quiet_hours") if moves else Go())


def test_an_ask_after_a_late_dialogue_waits_for_its_end_and_for_the_morning():
    now = datetime(2026, 11, 21, 20, 45, tzinfo=TEHRAN)

    assert step(now=now, heard_at=now) == Move(datetime(2026, 11, 22, 9, tzinfo=TEHRAN), "in_conversation")


MOMENTS = st.none() | st.timedeltas(timedelta(), 400 * DAY).map(lambda ago: NOW - ago)
STATES = st.builds(
    CustomerState,
    heard_at=MOMENTS,
    awaited_since=MOMENTS,
    asks_stopped_at=MOMENTS,
    unreachable_at=MOMENTS,
    muted_at=MOMENTS,
    asked_at=MOMENTS,
    scored_at=MOMENTS,
    open_complaints=st.integers(0, 2),
    drafts=st.integers(0, 1),
    open_invitations=st.integers(0, 2),
    closing_asked_at=MOMENTS,
    felt_asked_at=MOMENTS,
    news_at=MOMENTS,
    news_stopped_at=MOMENTS,
)
NOWS = st.timedeltas(timedelta(), 2 * DAY).map(lambda later: NOW + later)


def decided(follow_up: FollowUp, state: CustomerState, now: datetime):
    return next_step(follow_up, state, now=now, policy=POLICY, business=SHOP)


@given(st.sampled_from(sorted(ASKS)), STATES, NOWS)
def test_on_any_day_an_ask_goes_out_only_by_day_and_to_whom_we_may_ask(kind, state, now):
    decision = decided(planned(kind), state, now)

    if decision == Go():
        assert not SHOP.quiet_hours.holds(now, TEHRAN)
        assert state.asks_stopped_at is state.muted_at is state.unreachable_at is None
        assert state.open_complaints == state.drafts == 0


@given(st.sampled_from(sorted(ASKS)), STATES, NOWS)
def test_a_question_that_is_moved_is_moved_onwards_and_to_a_moment_by_day(kind, state, now):
    decision = decided(planned(kind), state, now)

    if isinstance(decision, Move):
        assert decision.to > now
        assert SHOP.open_from(decision.to) == decision.to


@given(st.sampled_from(sorted(SERVING)), STATES, NOWS)
def test_what_serves_the_customers_own_case_is_never_held_back_but_where_nobody_can_be_reached(kind, state, now):
    assert decided(planned(kind), state, now) == (Go() if state.unreachable_at is None else Drop("unreachable"))


def test_two_questions_after_a_complaint_are_an_ask_like_any_other():
    assert step(closing_asked_at=NOW - POLICY.between_asks + HOUR) == Drop("asked_lately")
    assert step(closing_asked_at=NOW - POLICY.between_asks) == Go()


NEWS = sorted(kind for kind in Occasion if KIND_OF[kind] is MessageKind.NEWS)


@given(st.sampled_from(NEWS), STATES, NOWS)
def test_news_are_rare_and_never_come_to_whom_does_not_want_them(kind, state, now):
    decision = decided(planned(kind), state, now)

    if decision == Go():
        assert state.asks_stopped_at is state.news_stopped_at is state.muted_at is state.unreachable_at is None
        assert state.open_complaints == state.drafts == 0
        assert state.news_at is None or now - state.news_at >= POLICY.between_asks
        assert not SHOP.quiet_hours.holds(now, TEHRAN)


@given(st.sampled_from([Occasion.EXPECTATION, Occasion.DELIVERED]), STATES, NOWS)
def test_what_the_purchase_itself_needs_is_not_throttled_and_disturbs_nobody(kind, state, now):
    decision = decided(planned(kind), state, now)

    hindrance = "unreachable" if state.unreachable_at else "stopped" if state.asks_stopped_at else None
    assert decision == Drop(hindrance) if hindrance else isinstance(decision, Go | Move)
    if decision == Go():
        assert not SHOP.quiet_hours.holds(now, TEHRAN)


def test_two_asks_of_any_kind_are_a_month_apart_and_two_scores_a_season():
    asked = {"asked_at": NOW - 40 * DAY, "scored_at": NOW - 40 * DAY}

    assert step(Occasion.CHECK_IN, **asked) == Go()
    assert step(Occasion.RELATIONSHIP, **asked) == Drop("scored_lately")
    assert step(Occasion.QUESTION, felt_asked_at=NOW - 29 * DAY) == Drop("asked_lately")
    assert step(Occasion.QUESTION, felt_asked_at=NOW - 31 * DAY) == Go()
    assert step(Occasion.CHECK_IN, closing_asked_at=NOW - 29 * DAY) == Drop("asked_lately")


def test_each_occasion_is_of_one_kind():
    assert set(KIND_OF) == set(Occasion)
