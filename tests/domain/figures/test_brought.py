"""Who is among the most valuable: at most so many of a hundred, and nobody by chance."""

from dataclasses import asdict
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.figures.brought import Top, top_of
from domain.figures.retention import TOP
from domain.money import Currency, exchanged, weights

INCOMES = st.lists(st.integers(0, 60), max_size=60)


@pytest.mark.parametrize(
    ("incomes", "expected"),
    [
        ([], Top(0, 0, None)),
        ([9, 8, 7, 6, 0], Top(4, 0, None)),
        ([100, 700, 100, 50, 50], Top(5, 1, 700)),
        ([5, 4, 3, 2, 1, 1], Top(6, 2, 4)),
        ([7, 4, 4, 4, 1, 1], Top(6, 1, 7)),
        ([3] * 40, Top(40, 0, None)),
    ],
)
def test_from_which_sum_on(incomes: list[int], expected: Top):
    assert top_of(incomes) == expected


@given(INCOMES)
def test_never_more_than_their_share_nobody_below_the_least_and_whoever_has_as_much_is_in_or_all_are_out(
    incomes: list[int],
):
    found, brought = top_of(incomes), [one for one in incomes if one]

    assert found.customers == len(brought)
    assert found.top <= ceil(len(brought) * TOP / 100)
    assert (found.least is None) == (found.top == 0)
    if found.least is not None:
        assert found.top == sum(one >= found.least for one in brought)


@given(st.lists(st.tuples(st.sampled_from([*Currency, None]), st.integers(0, 10**13))), st.sampled_from(Currency))
def test_weighed_sums_are_what_exchanging_says(costs: list[tuple[Currency | None, int]], wanted: Currency):
    counted = weights(wanted)
    of = {counted.other: counted.other_weight, None: counted.own_weight, counted.own: counted.own_weight}
    by_currency = {currency: sum(cost for one, cost in costs if one is currency) for currency, _ in costs}

    weighed = sum(cost * of.get(currency, 0) for currency, cost in costs) // counted.own_weight

    assert set(asdict(counted)) == {"own", "own_weight", "other", "other_weight"}
    assert weighed == sum(exchanged(whole, one, wanted) or 0 for one, whole in by_currency.items())
