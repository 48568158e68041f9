"""From whom we hear, what silence may hide, and who is quiet against their own rhythm."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.figures.shares import Share
from domain.money import Currency
from domain.people import PersonId
from domain.policy import DAY
from domain.silence.coverage import Coverage, Unheard, has_fallen, if_silent_were_passive, is_dark, unheard
from domain.silence.rhythms import Bought, Quiet, silent_of

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)


def covered(heard: int, active: int = 100) -> Coverage:
    return Coverage(TODAY, heard, active)


def quiet(*days: int, heard: int = 1000, number: int = 1, value: int | None = None) -> Quiet:
    return Quiet(PersonId(number), NOW - heard * DAY, [Bought(NOW - ago * DAY, value, Currency.RIAL) for ago in days])


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
    assert [bool(silent_of([one], NOW, Currency.TOMAN)) for one in (weekly, yearly, once)] == [True, False, False]
    assert quiet(80, heard=3).last_at == NOW - 3 * DAY
    found = silent_of([quiet(280, number=1), quiet(260, number=2), quiet(800, number=3)], NOW, Currency.TOMAN)
    assert [(one.customer_id, one.has_left) for one in found] == [(1, 1), (2, 0)]
    assert [one.has_left for one in silent_of([quiet(60, 61), quiet(181, 182)], NOW, Currency.TOMAN)] == [0, 1]


def test_sums_are_added_in_one_currency_and_others_count_as_usual():
    mixed = Quiet(
        PersonId(1),
        NOW - 200 * DAY,
        [
            Bought(NOW - 200 * DAY, 5_000, Currency.RIAL),
            Bought(NOW - 200 * DAY, 500, Currency.TOMAN),
            Bought(NOW - 200 * DAY, 70, Currency.EURO),
            Bought(NOW - 200 * DAY),
        ],
    )
    assert mixed.value(Currency.TOMAN) == 1_000
    assert mixed.value(Currency.EURO) == 70

    rich, unknown = quiet(180, value=90_000, number=1), quiet(180, number=2)
    assert [one.worth for one in silent_of([rich, unknown], NOW, Currency.RIAL)] == [180_000, 180_000]


@given(st.lists(st.tuples(st.integers(1, 400), st.integers(1, 1000)), max_size=8))
def test_whoever_is_worth_more_and_away_longer_weighs_more(drawn):
    found = [quiet(ago, number=number, value=value) for number, (ago, value) in enumerate(drawn)]

    weighed = silent_of(found, NOW, Currency.RIAL)

    assert {one.customer_id for one in weighed} == {one.customer_id for one in found if one.risk(NOW) > 1}
    for one in weighed:
        of = next(each for each in found if each.customer_id == one.customer_id)
        assert one.worth == round(of.value(Currency.RIAL) * of.risk(NOW))
