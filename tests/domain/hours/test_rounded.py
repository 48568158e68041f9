"""Dates that are told are full or half hours, as the clocks there show them, and never while it is closed."""

from datetime import UTC

import pytest
from hypothesis import given

from domain.hours.opening import HALF_AN_HOUR, OpeningHours
from domain.hours.shifts import Shift
from tests.domain.hours.test_opening import OFFICE_DAY, TEHRAN, at, businesses, moments

EARLY = OpeningHours(TEHRAN, (*(OFFICE_DAY,) * 5, (Shift(9 * 60, 16 * 60 + 45),), OFFICE_DAY))


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ((14, 0), (14, 0)),
        ((14, 1), (14, 30)),
        ((14, 30), (14, 30)),
        ((14, 37), (15, 0)),
        ((16, 40), (16, 45)),  # It closes then.
        ((16, 45), (16, 45)),
        ((8, 10), (8, 10)),  # Nothing is due while it is closed.
    ],
)
def test_the_next_half_hour_or_the_closing_before_it(moment, told):
    assert EARLY.rounded(at(2026, 11, 21, *moment)) == at(2026, 11, 21, *told)


@given(businesses, moments)
def test_it_is_never_earlier_never_half_an_hour_later_and_stays(hours, moment):
    told = hours.rounded(hours.open_from(moment))

    assert hours.open_from(moment) <= told < hours.open_from(moment) + HALF_AN_HOUR
    assert hours.rounded(told) == told
    assert told.astimezone(UTC) == told
