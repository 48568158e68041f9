"""The two questions after a complaint: what may be answered, and how long it may be changed."""

from datetime import timedelta

import pytest

from domain.figures.efforts import ces
from domain.matters.closings import ClosingIsSettled, Outcome
from domain.people import NotYours
from tests.templates.cards import NOW
from tests.templates.closings import a_closing

DAY = timedelta(days=1)


def test_the_mean_of_one_to_seven_is_the_example_of_the_field():
    times = dict(zip(range(1, 8), (80, 210, 140, 110, 160, 180, 120), strict=True))

    assert round(ces(times) or 0, 2) == 4.08
    assert ces({}) is None


def test_a_first_answer_may_come_late_and_is_changed_within_a_day():
    late = a_closing().with_outcome(Outcome.PARTLY, now=NOW + 9 * DAY, changes_within=DAY)
    changed = late.with_effort(7, now=NOW + 12 * DAY, changes_within=DAY)

    assert (changed.outcome, changed.effort, changed.answered_at) == (Outcome.PARTLY, 7, NOW + 9 * DAY)
    with pytest.raises(ClosingIsSettled):
        changed.with_outcome(Outcome.GOOD, now=NOW + 10 * DAY + DAY, changes_within=DAY)


@pytest.mark.parametrize("effort", [0, 8, 10**9])
def test_beyond_the_scale_there_is_no_button_of_ours(effort: int):
    with pytest.raises(NotYours):
        a_closing().with_effort(effort, now=NOW, changes_within=DAY)
