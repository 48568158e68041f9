"""The life of a matter: whatever happens in whatever order, it never stands where it can't."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.matters.refusals import MatterIsClosed, NotNow
from domain.matters.steps import CLOSED, ENDED, IN_WORK, OPEN, TRANSITIONS, State, Step, after
from tests.templates.cards import NOW, a_matter

HOUR = timedelta(hours=1)
WALKS = st.lists(st.sampled_from(Step), max_size=40)
STARTS = st.sampled_from([State.DRAFT, State.UNSORTED])


def test_every_step_has_its_place():
    assert set(TRANSITIONS) == set(Step)


def test_open_closed_and_the_rest_are_all_the_states_there_are():
    assert set() == OPEN & CLOSED
    assert IN_WORK < OPEN
    assert set(State) - OPEN - CLOSED == {State.DRAFT, State.UNSORTED, State.DISCARDED}


def test_every_state_can_be_reached_from_the_customers_first_word():
    reached, waiting = set(), {State.DRAFT, State.UNSORTED}
    while waiting:
        reached |= waiting
        waiting = {state for step in Step for one in waiting if (state := after(one, step))} - reached

    assert reached == set(State)


def test_no_state_but_a_discarded_draft_leaves_a_customer_without_a_next_step():
    stuck = {state for state in State if not any(after(state, step) for step in Step)}

    assert stuck <= {State.DISCARDED} | ENDED


@pytest.mark.parametrize("state", sorted(CLOSED - ENDED))
def test_what_is_closed_moves_only_by_the_customers_word(state):
    assert {step for step in Step if after(state, step)} <= {Step.REOPEN, Step.AGREE, Step.BEGIN}
    assert after(state, Step.REOPEN) is State.REOPENED


@pytest.mark.parametrize("state", sorted(ENDED))
def test_what_has_ended_for_good_never_moves_again(state):
    assert {step for step in Step if after(state, step)} == set()


@pytest.mark.parametrize("state", sorted(OPEN))
def test_what_is_open_is_never_closed_as_agreed_but_by_the_customers_yes(state):
    assert [step for step in Step if after(state, step) is State.CLOSED_AGREED] == [Step.AGREE]


@given(STARTS, WALKS)
def test_on_any_walk_a_matter_stands_where_the_table_says_and_its_clock_tells_whether_it_is_over(start, walk):
    matter = a_matter(state=start, closed_at=None)

    for number, step in enumerate(walk, 1):
        now = NOW + number * HOUR
        following = after(matter.state, step)
        if following is None:
            with pytest.raises((NotNow, MatterIsClosed)):
                matter.stepped(step, now=now)
            continue
        matter = matter.stepped(step, now=now)

        assert matter.state is following
        assert matter.touched_at == now
        assert (matter.closed_at == now) == (following not in OPEN | {State.DRAFT})
        assert matter.is_open == (following in OPEN)
        assert (matter.id, matter.number, matter.opened_at) == (1, "K7M4", a_matter().opened_at)


@given(STARTS, WALKS)
def test_a_step_that_is_refused_says_whether_it_is_over_or_only_not_now(start, walk):
    matter = a_matter(state=start)

    for step in walk:
        if after(matter.state, step) is not None:
            matter = matter.stepped(step, now=NOW)
        else:
            with pytest.raises(NotNow if matter.is_open else MatterIsClosed):
                matter.stepped(step, now=NOW)
