"""Percentiles by nearest rank."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.figures.spans import median, p90, percentile


def hours(*counts: float) -> list[timedelta]:
    return [timedelta(hours=count) for count in counts]


def test_nine_of_ten_were_answered_within_nine_hours():
    spans = hours(10, 1, 2, 3, 4, 5, 6, 7, 8, 9)

    assert median(spans) == timedelta(hours=5)
    assert p90(spans) == timedelta(hours=9)


def test_one_span_is_all_there_is():
    assert median(hours(3)) == p90(hours(3)) == timedelta(hours=3)


def test_without_spans_there_is_no_median():
    assert median([]) is None


@pytest.mark.parametrize("share", [0, -0.5, 1.01])
def test_a_share_of_more_than_all_or_of_nothing_makes_no_sense(share):
    with pytest.raises(ValueError, match="share"):
        percentile(hours(1), share)


def test_the_noise_of_floats_does_not_reach_for_the_next_span():
    assert percentile(hours(*range(1, 101)), 0.55) == timedelta(hours=55)


@given(st.lists(st.timedeltas(), min_size=1), st.floats(0.01, 1))
def test_at_least_the_share_lies_within_a_percentile(spans, share):
    found = percentile(spans, share)

    assert found in spans
    assert sum(span <= found for span in spans) >= share * len(spans) - 1e-6
    assert sum(span < found for span in spans) < share * len(spans)
