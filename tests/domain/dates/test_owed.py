"""The date of an answer that is owed: asked, raised or told “not yet”, a customer never waits longer for it."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.matters.dates import answered_by_customer, back_in_work, due_above, owed_at
from domain.matters.matters import Matter
from domain.matters.steps import IN_WORK, State
from tests.domain.hours.test_opening import OFFICE
from tests.templates.cards import DAY, NOW, a_matter

WITHIN = 2 * DAY
DUE = OFFICE.due(NOW, WITHIN)


@st.composite
def owed(draw: st.DrawFn) -> Matter:
    """Nobody has answered it yet: it is in work, or the customer is waited for."""
    state = draw(st.sampled_from(sorted(IN_WORK | {State.WAITING_CUSTOMER})))
    received = NOW - draw(st.timedeltas(timedelta(), 9 * DAY))
    asked = received + draw(st.floats(0, 1)) * (NOW - received) if state is State.WAITING_CUSTOMER else None
    due = OFFICE.due(received, WITHIN)
    return a_matter(state=state, received_at=received, due_at=due, waiting_since=asked, reminders=2)


@given(owed())
def test_no_not_yet_makes_an_answer_due_later_than_it_was(matter: Matter):
    back = back_in_work(matter, hours=OFFICE, now=NOW, due=DUE)

    assert back.due_at == owed_at(matter, hours=OFFICE, now=NOW)
    assert (back.state, back.waiting_since) == (State.INVESTIGATING, None)
    assert back.reminders == (2 if matter.state in IN_WORK else 0)
    if matter.state is State.WAITING_CUSTOMER:
        assert back == answered_by_customer(matter, hours=OFFICE, now=NOW)


@given(owed())
def test_above_it_is_due_by_the_date_that_was_told_unless_that_has_passed(matter: Matter):
    told = owed_at(matter, hours=OFFICE, now=NOW)
    assert told is not None

    above = due_above(matter, hours=OFFICE, now=NOW, due=DUE)

    assert above == (min(told, DUE) if told > NOW else DUE)


def test_after_an_answer_there_is_a_new_date():
    explained = a_matter(state=State.EXPLAINED, answered_at=NOW - DAY)
    at_once = a_matter(state=State.EXPLAINED)

    for matter in (explained, at_once):
        assert back_in_work(matter, hours=OFFICE, now=NOW, due=DUE).due_at == DUE
        assert due_above(matter, hours=OFFICE, now=NOW, due=DUE) == DUE
