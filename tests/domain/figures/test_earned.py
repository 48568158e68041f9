"""Earned growth: the example V27, and what can't be told."""

import pytest

from domain.figures.earned import Growth


def test_of_a_growth_of_30_percent_10_points_are_earned():
    """V27: base 100, the same customers now 85; new ones: earned 25, bought 20."""
    grown = Growth(base=100, kept=85, earned=25, bought=20)

    assert (grown.nrr, grown.growth, grown.rate) == (85, 30, 10)
    assert grown.ratio == pytest.approx(33.3, abs=0.05)


def test_what_nobody_knows_counts_as_growth_and_not_as_earned():
    grown = Growth(base=100, kept=85, earned=25, unknown=20)

    assert (grown.growth, grown.rate) == (30, 10)


def test_what_shrinks_has_no_share_of_growth():
    grown = Growth(base=100, kept=60, earned=10)

    assert (grown.growth, grown.rate, grown.ratio) == (-30, -30, None)
    assert Growth(base=100, kept=100).ratio is None


def test_without_a_year_before_nothing_is_told():
    grown = Growth(base=0, kept=0, earned=10)

    assert (grown.nrr, grown.growth, grown.rate, grown.ratio) == (None, None, None, None)
