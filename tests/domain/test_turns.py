"""Whose turn it is: worth orders the equally serious, and takes nobody's turn who is late, severe or due soon."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.matters.matters import MatterId
from domain.matters.severity import Severity
from domain.matters.steps import IN_WORK, OPEN, State
from domain.matters.turns import Turn, in_turn, presses_within
from domain.policy import HOUR, Policy

NOW = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)
SOON = presses_within(Policy())
TURNS = st.lists(
    st.builds(
        Turn,
        st.integers(1, 10**6).map(MatterId),
        st.sampled_from(sorted(OPEN)),
        st.sampled_from([*Severity, None]),
        st.integers(-60, 60).map(lambda hours: NOW + hours * HOUR) | st.none(),
        st.integers(0, 1),
    ),
    unique_by=lambda turn: turn.id,
)


def a_turn(number: int, hours: float | None, severity: Severity | None = None, top: int = 0) -> Turn:
    due_at = None if hours is None else NOW + timedelta(hours=hours)
    return Turn(MatterId(number), State.RECEIVED, severity, due_at, top)


def order(turns: list[Turn]) -> list[int]:
    return [turn.id for turn in in_turn(turns, now=NOW, presses_within=SOON)]


def test_late_then_severe_then_soon_then_the_most_valuable_then_the_rest():
    turns = [
        replace(a_turn(12, -30, top=1), state=State.EXPLAINED),
        a_turn(11, None),
        a_turn(10, 20, Severity.LOW, top=1),
        a_turn(9, 30),
        a_turn(8, 20, Severity.NORMAL),
        a_turn(7, 40, top=1),
        a_turn(6, 11, top=1),
        a_turn(5, 10, Severity.LOW),
        a_turn(4, 20, Severity.HIGH),
        a_turn(3, 40, Severity.HIGH, top=1),
        a_turn(2, 40, Severity.URGENT),
        a_turn(1, 0, Severity.LOW),
        a_turn(0, -1, top=1),
    ]

    assert order(turns) == [*range(11), 12, 11]
    assert SOON == 12 * HOUR


@given(TURNS)
def test_without_worth_nobody_who_is_late_or_due_soon_stands_elsewhere(turns: list[Turn]):
    plain = order([replace(turn, is_top=0) for turn in turns])
    valued = order(turns)
    urges = {turn.id for turn in turns if turn.state in IN_WORK and turn.due_at and turn.due_at <= NOW + SOON}

    assert sorted(valued) == sorted(plain)
    assert all(plain.index(one) == valued.index(one) for one in urges)


@given(TURNS)
def test_worth_moves_nobody_past_what_is_more_serious_and_the_others_stay_in_their_order(turns: list[Turn]):
    plain = order([replace(turn, is_top=0) for turn in turns])
    valued = order(turns)
    by_id = {turn.id: turn for turn in turns}

    for is_top in (0, 1):
        assert [one for one in valued if by_id[one].is_top == is_top] == [
            one for one in plain if by_id[one].is_top == is_top
        ]
    for at, one in enumerate(valued):
        passed = set(plain[: plain.index(one)]) & set(valued[at:])
        assert all(by_id[other].weight is by_id[one].weight for other in passed)
