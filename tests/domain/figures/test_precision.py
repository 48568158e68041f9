"""How many responses are needed, and how closely those who were asked are known: the examples V11 and V12."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.figures.nps import Tally
from domain.figures.precision import needed, within

COUNTS = st.integers(0, 500)


@pytest.mark.parametrize(("variance", "points", "n"), [(0.6, 10, 231), (0.6, 5, 922), (1, 10, 385)])
def test_so_many_are_needed(variance: float, points: float, n: int):
    """V12."""
    assert needed(variance, points) == n


def test_of_just_those_who_were_asked_a_score_is_known_more_closely():
    """V11: half-width 15.526 times 0.70888."""
    assert within(Tally(40, 35, 25), 200) == pytest.approx(11.006, abs=0.0005)


@given(COUNTS, COUNTS, COUNTS, st.integers(0, 10_000))
def test_it_is_told_only_where_it_tells_more(promoters: int, passives: int, detractors: int, asked: int):
    tally = Tally(promoters, passives, detractors)
    found = within(tally, asked)

    assert (found is None) == (not tally.n or tally.n > asked or tally.n < asked / 10 or asked < 2)
    assert found is None or 0 <= found <= 200
    assert tally.n != asked or not found
