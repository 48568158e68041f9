"""From whom we hear, what silence may hide, and who is quiet against their own rhythm."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.figures.shares import Share
from domain.people import PersonId
from domain.policy import DAY
from domain.silence.coverage import Coverage, Unheard, has_fallen, if_silent_were_passive, is_dark, unheard
from domain.silence.rhythms import Quiet, by_worth

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)


def covered(heard: int, active: int = 100) -> Coverage:
    return Coverage(TODAY, heard, active)


def quiet(*days: int, heard: int = 1000, number: int = 1, value: int = 0) -> Quiet:
    return Quiet(PersonId(number), NOW - heard * DAY, [NOW - ago * DAY for ago in days], value)


def test_v14_the_score_if_the_silent_were_passive():
    assert if_silent_were_passive(60.0, Share(33, 100)) == pytest.approx(19.8)
    assert if_silent_were_passive(60.0, Share(0, 0)) is None


def test_v36_twelve_complaints_stand_for_forty_eight_customers_by_the_articles_figures():
    assert unheard(12) == Unheard(likely=48, silent=36, least=40, most=120)
    assert unheard(0) is None


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 100), st.integers(0, 100))
def test_fewer_complaints_are_dark_only_with_fewer_voices(now, before, heard, heard_before):
    dark = is_dark(now, before, covered(heard), covered(heard_before))

    assert dark == (now < before and heard < heard_before)
    assert not is_dark(now, before, None, covered(1))
    assert not is_dark(now, before, covered(0, 0), covered(1))


def test_managers_hear_of_five_points_and_not_of_a_handful_of_customers():
    assert has_fallen(covered(50), covered(55))
    assert not has_fallen(covered(51), covered(55))
    assert not has_fallen(covered(0, 29), covered(29, 29))
    assert not has_fallen(covered(50), None)


def test_everybody_has_a_rhythm_of_their_own():
    weekly, yearly, once = quiet(30, 37, 44, 51), quiet(300, 665), quiet(80)

    assert (weekly.rhythm, yearly.rhythm, once.rhythm) == (14 * DAY, 365 * DAY, 90 * DAY)
    assert [one.is_silent(NOW) for one in (weekly, yearly, once)] == [True, False, False]
    assert quiet(80, heard=3).silence(NOW) == 3 * DAY
    assert quiet(280).has_left(NOW)
    assert not quiet(260).has_left(NOW)


@given(st.lists(st.tuples(st.integers(1, 400), st.integers(0, 1000)), max_size=8))
def test_who_is_worth_most_and_away_longest_comes_first(drawn):
    found = [quiet(ago, number=number, value=value) for number, (ago, value) in enumerate(drawn)]

    listed = by_worth(found, NOW)

    assert {one.customer_id for one in listed} == {one.customer_id for one in found if one.risk(NOW) > 1}
    weights = [(one.value or 1) * one.risk(NOW) for one in listed]
    assert weights == sorted(weights, reverse=True)
