"""The clock of a first answer: what stops it, what doesn't, and what it never forgets."""

from dataclasses import replace

import pytest

from domain.matters.clocks import AnswerClock, joined, ran
from domain.matters.dates import answered_by_customer, back_in_work
from domain.matters.matters import Matter
from domain.matters.steps import IN_WORK, State, Step
from domain.people import PersonId, Role
from domain.staff.causes import explained_at_once
from tests.domain.hours.test_opening import MINUTE, OFFICE, at
from tests.domain.hours.test_put_off import ALWAYS
from tests.templates.cards import DAY, NOW, a_matter

SARA = PersonId(7)
HOUR = DAY / 24
MATTER = a_matter(received_at=NOW, due_at=NOW + 2 * DAY)


def run(matter: Matter, clock: AnswerClock | None = None, *, after: float = 0) -> AnswerClock:
    """The clock so many days after the customer's words."""
    found = ran(clock, matter, now=NOW + after * DAY)
    assert found is not None
    return found


CLOCK = run(MATTER)


def test_without_a_date_there_is_no_clock():
    assert ran(None, a_matter(due_at=None), now=NOW) is None
    assert ran(None, a_matter(received_at=None), now=NOW) is None


@pytest.mark.parametrize("state", State)
def test_only_what_staff_owe_is_breached_by_time(state):
    clock = run(a_matter(state=state, received_at=NOW, due_at=NOW + DAY))

    assert clock.is_breached_by(NOW + DAY) == (state in IN_WORK)
    assert not clock.is_breached_by(NOW + DAY - MINUTE)


def test_a_late_answer_is_a_breach_and_one_in_time_is_none():
    in_time = run(MATTER.explained(SARA, now=NOW + DAY), CLOCK, after=1)
    late = run(MATTER.explained(SARA, now=NOW + 3 * DAY), CLOCK, after=3)

    assert (in_time.answered_at, in_time.breached_at) == (NOW + DAY, None)
    assert (late.answered_at, late.breached_at) == (NOW + 3 * DAY, NOW + 3 * DAY)


@pytest.mark.parametrize("step", [Step.AGREE, Step.GIVE_UP, Step.DISMISS, Step.WITHDRAW, Step.SEE, Step.FORGET])
def test_no_closing_wipes_it_and_none_makes_one_afterwards(step):
    late = run(MATTER.stepped(step, now=NOW + 3 * DAY), CLOCK, after=3)
    closed = MATTER.stepped(step, now=NOW + DAY)
    early = run(closed, run(closed, CLOCK, after=1), after=9)

    assert late.breached_at == NOW + 3 * DAY
    assert early.breached_at is None and not early.is_breached_by(NOW + 9 * DAY)


def test_the_date_that_was_missed_stays_when_there_is_a_new_one():
    raised = MATTER.escalated(above=Role.MANAGER, now=NOW + 3 * DAY, due=NOW + 5 * DAY)

    assert run(raised, CLOCK, after=3).due_at == NOW + 2 * DAY


def test_the_time_in_which_the_customer_is_waited_for_is_taken_out_and_moves_the_date():
    asked = MATTER.waiting(now=NOW + DAY)
    answered = answered_by_customer(asked, hours=ALWAYS, now=NOW + 4 * DAY)
    waiting = run(asked, CLOCK, after=1)
    back = run(answered, waiting, after=4)
    explained = run(answered.explained(SARA, now=NOW + 4.5 * DAY), back, after=4.5)
    at_once = run(asked.explained(SARA, now=NOW + 3 * DAY), waiting, after=3)

    assert not waiting.is_breached_by(NOW + 9 * DAY)
    assert (explained.due_at, explained.breached_at) == (NOW + 5 * DAY, None)
    assert (explained.wall, explained.net) == (4.5 * DAY, 1.5 * DAY)
    assert (at_once.wall, at_once.net) == (3 * DAY, DAY)


def test_of_two_that_go_on_as_one_either_may_have_been_late_and_the_wait_is_that_of_the_first():
    late = run(MATTER.explained(SARA, now=NOW + 3 * DAY), CLOCK, after=3)
    second = a_matter(received_at=NOW + 3 * DAY, due_at=NOW + 5 * DAY)
    clock = run(second, after=3)

    answered_late = joined(clock, late)
    assert (answered_late.started_at, answered_late.due_at) == (NOW + 3 * DAY, NOW + 2 * DAY)
    assert (answered_late.breached_at, answered_late.answered_at) == (NOW + 3 * DAY, None)
    in_time = run(second.explained(SARA, now=NOW + 4 * DAY), answered_late, after=4)
    assert (in_time.due_at, in_time.breached_at, in_time.wall) == (NOW + 2 * DAY, NOW + 3 * DAY, DAY)

    grown = a_matter(received_at=NOW, due_at=NOW + 2 * DAY)
    waited = joined(run(grown, clock, after=1), replace(CLOCK, waited=60))
    assert (waited.started_at, waited.due_at, waited.waited, waited.breached_at) == (NOW, NOW + 2 * DAY, 60, None)


def test_no_automatic_answer_stops_it():
    """V23 of the field's examples, and the explanation of what happens to many."""
    told = explained_at_once(MATTER, now=NOW + MINUTE)
    clock = run(told, CLOCK, after=0.001)
    not_yet = back_in_work(told, hours=ALWAYS, now=NOW + DAY, due=NOW + 3 * DAY)

    assert (clock.answered_at, clock.is_owed) == (None, 0)
    assert run(not_yet, clock, after=1).is_breached_by(NOW + 3 * DAY)


def test_what_is_reopened_is_counted_from_then():
    """V22: ten minutes in its second cycle, and not five days."""
    closed = MATTER.explained(SARA, now=NOW + 5 * MINUTE).stepped(Step.AGREE, now=NOW + 5 * MINUTE)
    reopened_at = NOW + 4 * DAY + 5 * HOUR
    again = closed.reopened(now=reopened_at, due=reopened_at + 2 * DAY)
    second = run(again, None, after=(reopened_at - NOW) / DAY)

    answered = ran(second, again.explained(SARA, now=reopened_at + 10 * MINUTE), now=reopened_at + 10 * MINUTE)

    assert answered is not None
    assert (answered.cycle, answered.wall) == (2, 10 * MINUTE)


def test_a_score_that_became_a_complaint_is_counted_anew_and_stays_late():
    late = run(MATTER, CLOCK, after=3)
    received = a_matter(received_at=NOW + 4 * DAY, due_at=NOW + 6 * DAY)

    anew = run(received, late, after=4)

    assert (anew.started_at, anew.due_at, anew.breached_at) == (NOW + 4 * DAY, NOW + 6 * DAY, NOW + 3 * DAY)


def test_in_opening_hours_it_took_as_long_as_they_were():
    """V21: 105 minutes of business, 3,945 on the wall."""
    opened, answered = at(2026, 11, 18, 16, 30), at(2026, 11, 21, 10, 15)
    clock = AnswerClock(1, 1, opened, OFFICE.due(opened, 60 * MINUTE), 1, answered_at=answered)

    assert clock.business(OFFICE) == 105 * MINUTE
    assert clock.wall == clock.net == 3945 * MINUTE
    assert CLOCK.business(OFFICE) is CLOCK.wall is CLOCK.net is None
