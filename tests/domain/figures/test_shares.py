"""Shares and Wilson's interval."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.figures.shares import Interval, Share


def test_people_who_could_not_be_reached_are_not_in_the_response_rate():  # V15; not 18.4
    sent, unreachable, answered = 500, 40, 92

    assert Share(answered, sent - unreachable).percent == 20.0


def test_half_of_a_hundred_lies_between_40_and_60_percent():  # V19
    satisfied = Share(20 + 30, 100)

    assert satisfied.percent == 50.0
    assert satisfied.wilson.low == pytest.approx(40.38, abs=0.005)
    assert satisfied.wilson.high == pytest.approx(59.62, abs=0.005)


def test_of_none_there_is_no_share():
    assert Share(0, 0).percent is None
    assert Share(0, 0).wilson is None


@pytest.mark.parametrize(("k", "n"), [(2, 1), (-1, 3), (0, -1)])
def test_what_is_no_part_is_no_share(k, n):
    with pytest.raises(ValueError, match="no share"):
        Share(k, n)


@given(st.integers(1, 10_000).flatmap(lambda n: st.builds(Share, st.integers(0, n), st.just(n))))
def test_the_interval_lies_round_the_share_and_within_0_and_100(share):
    interval = share.wilson

    assert isinstance(interval, Interval)
    assert 0 <= interval.low <= share.percent + 1e-9
    assert share.percent - 1e-9 <= interval.high <= 100
