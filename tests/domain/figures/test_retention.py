"""Who stays: the examples V16 to V18, and what holds for every period."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.figures.nps import Score
from domain.figures.retention import Alike, Cohort, Tier, Trait, by_formula, traits_of
from domain.figures.shares import Share
from domain.figures.shifts import Shift

COUNTS = st.integers(0, 10**6)
COHORTS = st.builds(Cohort, COUNTS, COUNTS, COUNTS, COUNTS)


def test_the_articles_example_comes_to_ninety_and_what_cannot_be_is_refused():
    """V16."""
    assert by_formula(100, 110, 20) == 90
    assert by_formula(0, 110, 20) is None
    with pytest.raises(ValueError, match="can't be new"):
        by_formula(100, 19, 20)


def test_who_came_and_went_makes_the_formula_too_low_unless_only_who_is_still_here_counts_as_new():
    """V17 and V18: 100 at the start; 20 came and 10 were lost, 3 of them among those who had just come."""
    cohort = Cohort(kept=93, lost=7, new=17, passing=3)

    assert (cohort.start, cohort.end) == (100, 110)
    assert cohort.retention == Share(93, 100)
    assert cohort.churn.percent == 7
    assert cohort.formula == 93
    assert cohort.formula_with_all == 90


@given(COHORTS)
def test_the_formula_says_what_the_cohort_says_where_new_means_still_here(cohort: Cohort):
    assert cohort.formula == cohort.retention.percent
    if cohort.start:
        assert Share(cohort.kept + cohort.lost, cohort.start).percent == 100
        assert cohort.formula_with_all is None or cohort.formula_with_all <= (cohort.formula or 0)


def test_each_customer_stands_in_one_place_of_the_cohort_and_who_neither_was_nor_came_in_none():
    places = list(product((True, False), repeat=3))
    found = [Alike(2**at, was, now, came, False, False, False, None) for at, (was, now, came) in enumerate(places)]

    assert Cohort.of(found) == Cohort(kept=1 + 2, lost=4 + 8, new=16 + 32, passing=64)
    assert Cohort.of([]) == Cohort(0, 0, 0, 0)


def test_the_income_of_the_top_is_measured():
    assert Tier.of([100, 700, 100, 50, 50]) == Tier(5, 1, Share(700, 1000), 200, 100)
    assert Tier.of([1] * 6) == Tier(6, 2, Share(2, 6), 1, 1)
    assert Tier.of([0, 0]) is None
    assert Tier.of([]) is None


@given(st.lists(st.integers(1, 10**13), min_size=1))
def test_the_top_never_bring_less_than_their_number(values: list[int]):
    tier = Tier.of(values)

    assert tier is not None
    assert tier.income.k * tier.customers >= tier.income.n * tier.top
    assert min(values) <= tier.median <= max(values)


def of_cohort(times: int, *, is_here: bool, twice: bool, complained: bool, score: Score | None) -> Alike:
    return Alike(times, True, is_here, False, twice, twice, complained, score)


def test_traits_are_of_those_who_stayed_against_the_lost_and_of_scores_of_who_gave_one():
    cohort = [
        of_cohort(60, is_here=True, twice=True, complained=False, score=Score(9)),
        of_cohort(20, is_here=True, twice=False, complained=True, score=None),
        of_cohort(10, is_here=False, twice=True, complained=False, score=Score(6)),
        of_cohort(30, is_here=False, twice=False, complained=True, score=Score(10)),
    ]

    found = traits_of(cohort)

    assert found == [
        Trait("bought_twice", Share(60, 80), Share(10, 40)),
        Trait("complained", Share(20, 80), Share(30, 40)),
        Trait("promoter", Share(60, 60), Share(30, 40)),
        Trait("detractor", Share(0, 60), Share(10, 40)),
    ]
    assert [one.among_lost for one in found] == [Shift.LESS, Shift.MORE, Shift.LESS, Shift.MORE]
    assert traits_of(cohort[:2]) == traits_of([]) == []
    unscored = [of_cohort(1, is_here=here, twice=True, complained=True, score=None) for here in (True, False)]
    assert traits_of(unscored)[-1].name == "complained"
