"""What goes on of two complaints that are one: never later, never less serious, never lower than either."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.matters.dates import owed_at
from domain.matters.kinds import Kind
from domain.matters.matters import Matter, MatterId
from domain.matters.merging import AboutTwo, ended, ensure_mergeable, joined
from domain.matters.refusals import GoneUp, MatterIsClosed, Merged, NotNow
from domain.matters.severity import Severity
from domain.matters.steps import CLOSED, OPEN, State
from domain.people import NotYours, PersonId, Role
from tests.domain.hours.test_opening import OFFICE
from tests.templates.cards import DAY, NOW, a_matter

SARA = PersonId(7)
REZA = PersonId(8)


@st.composite
def complaints(draw: st.DrawFn, number: int) -> Matter:
    state = draw(st.sampled_from(sorted(OPEN)))
    return a_matter(
        id=MatterId(number),
        state=state,
        level=draw(st.sampled_from(Role)),
        assignee_id=draw(st.sampled_from([None, SARA, REZA])),
        concerns_id=draw(st.sampled_from([None, REZA])),
        due_at=NOW + draw(st.timedeltas(timedelta(days=-9), timedelta(days=9))),
        waiting_since=NOW - draw(st.timedeltas(timedelta(), 5 * DAY)) if state is State.WAITING_CUSTOMER else None,
        severity=draw(st.sampled_from([None, *Severity])),
        reminders=draw(st.integers(0, 3)),
    )


@given(complaints(1), complaints(2))
def test_what_goes_on_is_due_by_the_earlier_of_the_dates_that_are_owed(into, merged):
    grown = joined(into, merged, hours=OFFICE, now=NOW)

    owed = [due_at for one in (into, merged) if (due_at := owed_at(one, hours=OFFICE, now=NOW)) is not None]
    assert owed_at(grown, hours=OFFICE, now=NOW) == (min(owed) if owed else None)


@given(complaints(1), complaints(2))
def test_what_goes_on_is_as_serious_and_as_high_up_as_the_one_that_is_more_so(into, merged):
    grown = joined(into, merged, hours=OFFICE, now=NOW)

    assert grown.level is max(into.level, merged.level, key=lambda role: role.rank)
    assert grown.severity in (into.severity, merged.severity)
    assert all(grown.severity.rank >= one.severity.rank for one in (into, merged) if one.severity)
    assert (grown.id, grown.number, grown.cycle, grown.is_open) == (into.id, into.number, into.cycle, True)


@given(complaints(1), complaints(2))
def test_whom_either_is_about_both_are_about_and_nobody_handles_what_is_about_themselves(into, merged):
    grown, gone = joined(into, merged, hours=OFFICE, now=NOW), ended(merged, into, now=NOW)

    assert grown.concerns_id == gone.concerns_id == (into.concerns_id or merged.concerns_id)
    assert grown.concerns_id is None or grown.assignee_id != grown.concerns_id


def test_what_is_about_two_of_the_staff_stays_apart():
    one, another = a_matter(concerns_id=REZA), a_matter(id=MatterId(2), concerns_id=SARA)

    with pytest.raises(AboutTwo):
        ensure_mergeable(one, another, by=Role.OWNER)
    ensure_mergeable(one, replace(another, concerns_id=REZA), by=Role.OWNER)


@given(complaints(1), complaints(2))
def test_an_answer_that_is_owed_is_not_put_off_by_a_question_or_an_explanation_about_the_other(into, merged):
    grown = joined(into, merged, hours=OFFICE, now=NOW)

    if State.EXPLAINED not in (into.state, merged.state) and State.WAITING_CUSTOMER not in (into.state, merged.state):
        assert grown.state is into.state
    if merged.state not in (State.EXPLAINED, State.WAITING_CUSTOMER):
        assert grown.state not in (State.EXPLAINED, State.WAITING_CUSTOMER)


def test_who_has_had_no_answer_has_waited_since_the_first_of_both():
    first, second = a_matter(received_at=NOW - 5 * DAY), a_matter(id=MatterId(2), received_at=NOW - DAY)

    for merged, into in ((first, second), (second, first)):
        assert joined(into, merged, hours=OFFICE, now=NOW).received_at == NOW - 5 * DAY
    answered = first.explained(SARA, now=NOW - 4 * DAY)
    assert joined(second, answered, hours=OFFICE, now=NOW).received_at == NOW - DAY


def test_what_was_merged_names_the_other_and_nobody_goes_on_with_it():
    merged = ended(a_matter(), a_matter(id=MatterId(2), number="P3QR"), now=NOW)

    assert (merged.state, merged.merged_into, merged.closed_at) == (State.MERGED, 2, NOW)
    for deed in (merged.ensure_open, lambda: merged.taken(SARA, now=NOW)):
        with pytest.raises(Merged):
            deed()


@pytest.mark.parametrize(
    ("other", "refusal"),
    [
        ({"customer_id": PersonId(3)}, NotYours),
        ({"id": MatterId(1)}, NotNow),
        ({"kind": Kind.LOW_SCORE}, NotNow),
        ({"level": Role.MANAGER}, GoneUp),
        *(({"state": state}, MatterIsClosed) for state in sorted(CLOSED)),
    ],
)
def test_only_open_complaints_of_one_customer_are_merged_by_whoever_may_handle_both(other, refusal):
    one, another = a_matter(), a_matter(**({"id": MatterId(2)} | other))

    for merged, into in ((one, another), (another, one)):
        with pytest.raises(refusal):
            ensure_mergeable(merged, into, by=Role.AGENT)
