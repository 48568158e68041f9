"""Matters: who has them in hand, by when an answer is due, and what a reopening begins anew."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.hours.opening import HALF_AN_HOUR
from domain.matters import topics
from domain.matters.dates import answered_by_customer, back_in_work
from domain.matters.kinds import Kind
from domain.matters.refusals import CustomerForgotten, MatterIsClosed, NotNow, ReceivedBefore, TakenBefore
from domain.matters.steps import CLOSED, ENDED, OPEN, State, Step
from domain.people import NotYours, PersonId, Role
from tests.domain.hours.test_opening import OFFICE
from tests.domain.hours.test_put_off import ALWAYS
from tests.templates.cards import DAY, NOW, a_matter

SARA, REZA = PersonId(7), PersonId(8)
HOUR = timedelta(hours=1)


def test_a_complaint_is_due_from_the_moment_it_is_received():
    received = a_matter(state=State.DRAFT, received_at=None, due_at=None).received(now=NOW, due=NOW + 48 * HOUR)

    assert (received.state, received.received_at, received.due_at) == (State.RECEIVED, NOW, NOW + 48 * HOUR)


@pytest.mark.parametrize("kind", [Kind.THANKS, Kind.NOTE])
def test_to_a_thank_you_or_a_note_no_answer_is_promised(kind):
    kept = a_matter(kind=Kind.NOTE, state=State.UNSORTED, due_at=None).sorted_as(kind, now=NOW)

    assert (kept.kind, kept.state, kept.due_at) == (kind, State.RECEIVED, None)


def test_the_first_who_takes_it_has_it():
    taken = a_matter().taken(SARA, now=NOW)

    with pytest.raises(TakenBefore) as refusal:
        taken.taken(REZA, now=NOW)

    assert (taken.assignee_id, taken.state) == (SARA, State.INVESTIGATING)
    assert refusal.value.facts == {"number": "K7M4"}


@given(st.sampled_from([ALWAYS, OFFICE]), st.timedeltas(timedelta(), 30 * DAY), st.timedeltas(timedelta(), 30 * DAY))
def test_the_deadline_moves_by_the_open_time_for_which_the_customer_was_waited_for_and_is_round(
    hours, asked_after, answered_after
):
    matter = a_matter()

    asked = matter.waiting(now=NOW + asked_after)
    again = asked.waiting(now=NOW + asked_after + answered_after / 2)
    answered = answered_by_customer(again, hours=hours, now=NOW + asked_after + answered_after)

    assert matter.due_at and answered.due_at
    missed = hours.worked(NOW + asked_after, NOW + asked_after + answered_after)
    assert missed <= hours.worked(matter.due_at, answered.due_at) < missed + HALF_AN_HOUR
    assert answered.due_at == (hours.rounded(answered.due_at) if missed else matter.due_at)
    assert missed == answered_after or hours is OFFICE
    assert (answered.state, answered.waiting_since) == (State.INVESTIGATING, None)


def test_the_first_explanation_is_the_first_answer_and_takes_it_in_hand():
    first = a_matter().explained(SARA, now=NOW)
    second = first.explained(REZA, now=NOW + DAY)

    assert (first.state, first.answered_at, first.assignee_id) == (State.EXPLAINED, NOW, SARA)
    assert (second.answered_at, second.assignee_id) == (NOW, SARA)


def test_whoever_is_above_gets_it_in_nobodys_hand_and_with_a_date_of_its_own():
    raised = a_matter(assignee_id=SARA, reminders=2).escalated(above=Role.MANAGER, now=NOW, due=NOW + 48 * HOUR)

    assert (raised.state, raised.level, raised.assignee_id) == (State.ESCALATED, Role.MANAGER, None)
    assert (raised.due_at, raised.reminders) == (NOW + 48 * HOUR, 0)


def test_not_settled_yet_means_in_work_again_with_the_same_person():
    explained = a_matter(state=State.EXPLAINED, assignee_id=SARA, reminders=1)
    back = back_in_work(explained, hours=ALWAYS, now=NOW, due=NOW + 48 * HOUR)

    assert (back.state, back.assignee_id, back.due_at, back.reminders) == (
        State.INVESTIGATING,
        SARA,
        NOW + 48 * HOUR,
        0,
    )


@pytest.mark.parametrize("state", sorted(CLOSED - ENDED))
def test_what_is_reopened_keeps_its_number_and_begins_a_cycle_with_clocks_of_its_own(state):
    closed = a_matter(state=state, closed_at=NOW, answered_at=NOW, reminders=2, cycle=2)

    again = closed.reopened(now=NOW + DAY, due=NOW + 3 * DAY)

    assert (again.number, again.state, again.cycle) == ("K7M4", State.REOPENED, 3)
    assert (again.received_at, again.due_at) == (NOW + DAY, NOW + DAY + 48 * HOUR)
    assert (again.answered_at, again.closed_at, again.reminders) == (None, None, 0)


@pytest.mark.parametrize("state", sorted(OPEN))
def test_what_is_open_cannot_be_reopened(state):
    with pytest.raises(NotNow):
        a_matter(state=state).reopened(now=NOW, due=NOW + 48 * HOUR)


def test_what_ended_because_its_customer_was_forgotten_says_so_to_whoever_goes_on_with_it():
    forgotten = a_matter(state=State.RECEIVED).stepped(Step.FORGET, now=NOW)

    for attempt in (forgotten.ensure_open, lambda: forgotten.taken(REZA, now=NOW)):
        with pytest.raises(CustomerForgotten):
            attempt()


@pytest.mark.parametrize("state", sorted(CLOSED))
def test_on_what_is_closed_staff_can_do_nothing(state):
    closed = a_matter(state=state)

    for deed in (
        closed.ensure_open,
        lambda: closed.taken(SARA, now=NOW),
        lambda: closed.waiting(now=NOW),
        lambda: closed.explained(SARA, now=NOW),
        lambda: closed.escalated(above=Role.OWNER, now=NOW, due=NOW + 48 * HOUR),
    ):
        with pytest.raises(MatterIsClosed):
            deed()


def test_a_matter_belongs_to_its_customer():
    a_matter().ensure_of(PersonId(2))

    with pytest.raises(NotYours):
        a_matter().ensure_of(SARA)


def test_only_a_draft_can_be_written_on():
    a_matter(state=State.DRAFT).ensure_draft()

    with pytest.raises(ReceivedBefore):
        a_matter(state=State.RECEIVED).ensure_draft()


def test_a_draft_that_nobody_knows_of_is_thrown_away_and_a_low_score_goes_back_to_what_it_was():
    unknown = a_matter(state=State.DRAFT, received_at=None).discarded(now=NOW)
    known = a_matter(state=State.DRAFT, response_id=5).discarded(now=NOW)

    assert (unknown.state, unknown.is_told) == (State.DISCARDED, False)
    assert (known.state, known.kind) == (State.RECEIVED, Kind.LOW_SCORE)


@pytest.mark.parametrize("state", sorted(OPEN | {State.SEEN}))
def test_a_score_of_which_no_complaint_is_made_after_all_is_as_it_was(state):
    score = {
        "kind": Kind.LOW_SCORE,
        "response_id": 5,
        "topic": topics.LATE,
        "topic_asked": 1,
        "wanted_asked": 0,
        "touched_at": NOW + DAY,
    }
    closed_at = NOW if state is State.SEEN else None
    known = a_matter(state=state, answered_at=NOW - DAY, waiting_since=NOW, closed_at=closed_at, **score)

    assert known.begun(now=NOW).discarded(now=NOW + DAY) == known
    told = known.begun(now=NOW).received(now=NOW + DAY, due=NOW + 3 * DAY)
    assert (told.answered_at, told.waiting_since, told.closed_at, told.told_from) == (None,) * 4


def test_a_topic_that_is_known_is_not_asked_for():
    known = a_matter(state=State.UNSORTED, kind=Kind.NOTE, topic=topics.LATE).begun(now=NOW)
    unknown = a_matter(state=State.UNSORTED, kind=Kind.NOTE, topic=None).begun(now=NOW)

    assert [(one.kind, one.topic_asked, one.wanted_asked) for one in (known, unknown)] == [
        (Kind.COMPLAINT, 1, 0),
        (Kind.COMPLAINT, 0, 0),
    ]
