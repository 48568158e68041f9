"""What was stumbled over rests for a while, whatever becomes of the clock."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.stumbles import RESTS, Stumble

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("after", "rests"),
    [(timedelta(), True), (RESTS - MOMENT, True), (RESTS, False), (-MOMENT, False), (timedelta(days=-365), False)],
)
def test_it_rests_for_ten_minutes_and_not_until_a_clock_that_was_set_back_is_there_again(after: timedelta, rests: bool):
    assert Stumble(1, NOON, 1).is_resting(NOON + after) is rests
