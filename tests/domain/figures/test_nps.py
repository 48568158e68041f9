"""The worked examples V1–V10 of the metrics notes, and what must hold for every tally."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.figures.nps import Category, Sample, Score, Tally, Verdict, compare

tallies = st.builds(Tally, *[st.integers(0, 400)] * 3)


@pytest.mark.parametrize("wrong", [None, 11, -1, 8.5, 8.0, True, False, "8"])
def test_only_whole_numbers_from_0_to_10_are_scores(wrong):
    with pytest.raises(ValueError, match="whole number from 0 to 10"):
        Score(wrong)


@pytest.mark.parametrize(
    ("scores", "category"),
    [
        (range(7), Category.DETRACTOR),
        (range(7, 9), Category.PASSIVE),
        (range(9, 11), Category.PROMOTER),
    ],
)
def test_each_score_has_its_category(scores, category):  # V3
    assert {Score(score).category for score in scores} == {category}


def test_passives_count_in_the_denominator():  # V1, and V2, which would be 20
    tally = Tally.of([10, 9, 9, 8, 7, 6, 0])

    assert tally == Tally(promoters=3, passives=2, detractors=2)
    assert tally.nps == pytest.approx(14.2857, abs=1e-4)
    assert tally.nps != pytest.approx(20.0)


def test_a_wrong_score_is_not_left_out_silently():
    with pytest.raises(ValueError, match="11"):
        Tally.of([10, 11])


def test_a_tally_cannot_hold_fewer_than_nobody():
    with pytest.raises(ValueError, match="counts people"):
        Tally(1, -1, 0)


def test_a_thousand_responses():  # V4
    tally = Tally(250, 675, 75)

    assert tally.nps == 17.5
    assert tally.variance == pytest.approx(0.294375)
    assert tally.interval.low == pytest.approx(14.086, abs=1e-3)
    assert tally.interval.high == pytest.approx(20.809, abs=1e-3)


def test_one_of_each():  # V5
    tally = Tally(1, 1, 1)

    assert tally.nps == 0
    assert tally.variance == pytest.approx(2 / 3)
    assert tally.interval.high == pytest.approx(61.113, abs=1e-3)
    assert tally.interval.low == -tally.interval.high


def test_the_variance_that_the_r_package_tests():  # V5
    assert Tally(3, 2, 1).variance == pytest.approx(5 / 9)


def test_five_promoters_are_no_certainty():  # V7
    tally = Tally(5, 0, 0)

    assert tally.nps == 100
    assert tally.interval.low == pytest.approx(17.491, abs=1e-3)
    assert tally.interval.high == 100


def test_nineteen_points_of_a_hundred_people_may_be_chance():  # V8
    change = compare(Tally(40, 35, 25), Tally(52, 30, 18))

    assert change.difference == pytest.approx(19)
    assert change.z == pytest.approx(1.7022, abs=1e-4)
    assert change.p == pytest.approx(0.0887, abs=1e-4)
    assert change.verdict is Verdict.NO_PROVEN_CHANGE


def test_of_nothing_comes_nothing():  # V10
    empty, hundred = Tally.of([]), Tally(40, 35, 25)

    assert (empty.nps, empty.variance, empty.interval) == (None, None, None)
    assert empty.share(Category.PROMOTER).percent is None
    assert compare(empty, hundred).verdict is Verdict.NONE_BEFORE
    assert compare(hundred, empty).verdict is Verdict.TOO_FEW
    assert compare(hundred, empty).difference is None


@pytest.mark.parametrize(
    ("n", "sample"),
    [
        (0, Sample.NONE),
        (1, Sample.COUNTS_ONLY),
        (4, Sample.COUNTS_ONLY),
        (5, Sample.TOO_FEW_TO_JUDGE),
        (29, Sample.TOO_FEW_TO_JUDGE),
        (30, Sample.ENOUGH),
    ],
)
def test_the_size_of_a_sample_decides_what_may_be_said(n, sample):
    assert Tally(n, 0, 0).sample is sample


def test_a_handful_of_people_is_never_compared():
    change = compare(Tally(4, 0, 0), Tally(0, 0, 100))

    assert change.difference is change.z is change.p is None
    assert change.verdict is Verdict.TOO_FEW


def test_a_small_sample_shows_its_difference_without_a_verdict():
    change = compare(Tally(0, 0, 29), Tally(100, 0, 0))

    assert change.difference == 200
    assert change.verdict is Verdict.TOO_FEW


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        (Tally(40, 35, 25), Tally(70, 20, 10), Verdict.UP),
        (Tally(70, 20, 10), Tally(40, 35, 25), Verdict.DOWN),
    ],
)
def test_a_large_difference_is_a_change(before, after, verdict):
    assert compare(before, after).verdict is verdict


def test_shares_are_of_all_who_answered():
    tally = Tally(52, 30, 18)

    assert [tally.share(category).percent for category in Category] == [52, 30, 18]


@given(tallies.filter(lambda tally: tally.n > 0))
def test_an_interval_stays_on_the_scale_and_is_never_a_point(tally):
    interval = tally.interval

    assert -100 <= interval.low < interval.high <= 100
    assert -100 <= tally.nps <= 100
    assert tally.variance >= 0


@given(tallies, tallies)
def test_a_verdict_never_contradicts_the_difference(before, after):
    change = compare(before, after)

    assert change.verdict is not Verdict.UP or change.difference > 0
    assert change.verdict is not Verdict.DOWN or change.difference < 0


@given(st.lists(st.integers(0, 10)))
def test_the_nps_is_promoters_less_detractors(scores):
    tally = Tally.of(scores)

    shares = [tally.share(category).percent for category in (Category.PROMOTER, Category.DETRACTOR)]

    assert tally.n == len(scores)
    assert tally.nps == (pytest.approx(shares[0] - shares[1]) if scores else None)
