"""The planner: when something comes, in any zone and through any change of the clocks, and what becomes of it."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.business import Business
from domain.follow_ups import Drop, FollowUp, FollowUpId, Go, Move, next_step
from domain.hours.opening import OpeningHours
from domain.people import PersonId
from domain.policy import DAY, HOUR, MINUTE
from domain.quiet_hours import QuietHours
from domain.touchpoints.dating import comes_at, counted_anew, due_at
from domain.touchpoints.occasions import OF_PURCHASES, Occasion
from domain.touchpoints.planning import AWAY, CHANGED, HELD, At, End, Planned, PlanState, counted_from, decided
from domain.touchpoints.rules import Anchor, DayPart, Rule
from tests.domain.test_follow_ups import POLICY, STATES
from tests.domain.touchpoints.test_rules import BOUGHT, CARD, a_purchase

ZONES = ["Asia/Tehran", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "UTC"]
CLOCKS = st.builds(time, st.integers(0, 23), st.sampled_from([0, 30, 59]))
QUIET = st.none() | st.tuples(CLOCKS, CLOCKS).filter(lambda ends: ends[0] != ends[1]).map(
    lambda ends: QuietHours(*ends)
)
MOMENTS = st.timedeltas(timedelta(), 800 * DAY).map(lambda later: datetime(2026, 1, 1, tzinfo=UTC) + later)
PARTS = st.sampled_from(DayPart)
SPANS = st.timedeltas(timedelta(), 400 * DAY)


@st.composite
def businesses(draw) -> Business:
    """With a feast of several days in a row about any moment."""
    zone = ZoneInfo(draw(st.sampled_from(ZONES)))
    first = draw(st.dates(date(2026, 1, 1), date(2028, 3, 1)))
    closed = {first + timedelta(days=ahead): "feast" for ahead in draw(st.sets(st.integers(0, 9)))}
    return Business("Kim's", zone, draw(QUIET), "en", opening=OpeningHours(zone, holidays=closed))


def holds(moment: datetime, part: DayPart, business: Business) -> bool:
    """Reckoned apart from the planner: by the clock on the wall and nothing else."""
    local = moment.astimezone(business.zone)
    in_part = part.hours is None or part.hours[0] <= local.hour < part.hours[1]
    return in_part and not business.is_quiet(moment) and not business.hours.is_holiday(moment)


def is_ever_open(part: DayPart, business: Business) -> bool:
    minutes = (time(minute // 60, minute % 60) for minute in range(24 * 60))
    return any(
        (part.hours is None or part.hours[0] <= clock.hour < part.hours[1])
        and (business.quiet_hours is None or not business.quiet_hours.covers(clock))
        for clock in minutes
    )


@given(MOMENTS, PARTS, businesses())
def test_it_comes_at_the_first_moment_at_which_all_holds_at_once(moment, part, business):
    comes = comes_at(moment, part, business)
    kept = part if is_ever_open(part, business) else DayPart.ANY

    assert comes >= moment
    assert holds(comes, kept, business)
    assert comes_at(comes, part, business) == comes
    step = max((comes - moment) / 97, MINUTE)
    assert not any(
        holds(moment + step * earlier, kept, business) for earlier in range(97) if moment + step * earlier < comes
    )


@given(STATES, MOMENTS, PARTS, businesses(), st.sampled_from([*OF_PURCHASES, Occasion.RELATIONSHIP]))
def test_on_any_day_in_any_zone_it_goes_out_or_is_moved_only_to_where_all_holds(state, now, part, business, kind):
    follow_up = FollowUp(FollowUpId(1), PersonId(2), kind, None, None, None, now)
    kept = part if is_ever_open(part, business) else DayPart.ANY

    match next_step(follow_up, state, now=now, policy=POLICY, business=business, part=part):
        case Go():
            assert holds(now, kept, business)
            assert state.asks_stopped_at is None
        case Move(to, _):
            assert to > now
            assert holds(to, kept, business)
        case Drop(why):
            assert why


def a_row(state: PlanState, why: str | None = None, **given) -> Planned:
    usual = {"id": 1, "kind": Occasion.QUESTION, "due_at": BOUGHT, "settled_at": None, "since": None}
    return Planned(**(usual | {"state": state, "why": why} | given))


ROWS = st.none() | st.builds(
    a_row,
    st.sampled_from(PlanState),
    st.sampled_from([None, HELD, "declined", "answered", "in_conversation", *CHANGED, *AWAY]),
    due_at=st.timedeltas(-40 * DAY, 40 * DAY).map(lambda later: BOUGHT + later),
)
DUES = st.none() | st.timedeltas(-60 * DAY, 60 * DAY).map(lambda later: BOUGHT + later)


@given(ROWS, DUES, st.booleans())
def test_whatever_is_settled_stays_so_and_what_comes_lies_ahead(before, due, makes_up):
    decision = decided(before, due, now=BOUGHT, at_latest=30 * DAY, makes_up=makes_up)

    if before is not None and before.is_final:
        assert decision is None
    if isinstance(decision, End):
        assert before is not None and before.is_waiting and due is None
    if isinstance(decision, At):
        assert due is not None and decision.moment == max(due, BOUGHT)
        if before is None or not before.is_waiting:
            assert BOUGHT - due <= 30 * DAY
        if before is None and not makes_up:
            assert due >= BOUGHT


@pytest.mark.parametrize("why", sorted(CHANGED | AWAY))
def test_what_was_dropped_for_a_passing_reason_comes_again_and_other_things_never(why):
    ahead = {"now": BOUGHT, "at_latest": 30 * DAY, "makes_up": False}

    assert decided(a_row(PlanState.DROPPED, why), BOUGHT + DAY, **ahead) == At(BOUGHT + DAY)
    assert decided(a_row(PlanState.DROPPED, why), BOUGHT - DAY, **ahead) == (At(BOUGHT) if why in CHANGED else None)
    for final in ("declined", "answered", "stopped", "scored_lately", "returned", "had_complaint", HELD):
        assert decided(a_row(PlanState.DROPPED, final), BOUGHT + DAY, **ahead) is None
    assert decided(a_row(PlanState.DONE), BOUGHT + DAY, **ahead) is None


@given(SPANS, st.timedeltas(timedelta(), 300 * DAY), st.timedeltas(timedelta(), 40 * DAY), st.sampled_from(Anchor))
def test_after_a_complaint_its_span_counts_from_the_solution_and_never_too_soon(span, solved, busy, anchor):
    solved_at, free_from = BOUGHT + solved, BOUGHT + solved + busy
    rule = Rule(Occasion.CHECK_IN, True, anchor, span)

    since = counted_anew(rule, a_purchase(), CARD, solved_at=solved_at, free_from=free_from)

    assert since is not None
    due = due_at(rule, a_purchase(), CARD, since=since)
    assert due is not None
    assert due >= max(solved_at + span, free_from)
    yearly = Rule(Occasion.ANNIVERSARY, True, Anchor.PURCHASED, 365 * DAY)
    since = counted_anew(yearly, a_purchase(), CARD, solved_at=solved_at, free_from=free_from)
    day = due_at(yearly, a_purchase(), CARD, since=since)
    assert day is not None
    assert (day - BOUGHT) % (365 * DAY) == timedelta()
    assert solved_at < day <= solved_at + 365 * DAY


@given(ROWS, SPANS.filter(lambda span: span > HOUR), st.timedeltas(-400 * DAY, timedelta()))
def test_the_next_quarter_lies_a_span_after_the_last_and_never_in_the_past(before, span, ago):
    since = counted_from(before, BOUGHT + ago, span, now=BOUGHT)

    if before is None or not before.is_waiting:
        assert since + span > BOUGHT
    if before is not None and before.is_final and before.due_at + span > BOUGHT:
        assert since == before.due_at
