"""What a settled complaint is worth: a return, an if, and how a margin is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.figures.retention import Cohort, Tier
from domain.figures.worth import NoMargin, Return, WhatIf, read_margin

SUMS = st.integers(0, 10**13)


def test_the_return_is_what_remains_beyond_the_cost_by_the_cost():
    """Complaint ROI = (margin kept − cost of handling) / cost, of the field's list of formulas."""
    found = Return(income=10_000_000, given=500_000, handled=5, handling_cost=100_000)

    assert (found.cost, found.kept(30)) == (1_000_000, 3_000_000)
    assert found.roi(30) == 200
    assert found.roi(5) == -50
    assert Return(10_000_000, 0, 5, 0).roi(30) is None


@given(SUMS, SUMS, st.integers(1, 10**6), st.integers(0, 10**7), st.integers(1, 100))
def test_nothing_is_lost_beyond_what_was_spent(income: int, given: int, handled: int, each: int, margin: int):
    roi = Return(income, given, handled, each).roi(margin)

    assert (roi is None) == (given + handled * each == 0)
    assert roi is None or roi >= -100


def test_so_many_more_are_reckoned_at_the_average_and_never_more_than_were_lost():
    tier = Tier.of([100, 300, 200])

    assert WhatIf.of(Cohort(kept=140, lost=60, new=0, passing=0), tier, 5) == WhatIf(5, 10, 2000, 1000 / 3)
    assert WhatIf.of(Cohort(kept=198, lost=2, new=0, passing=0), tier, 5) == WhatIf(5, 2, 400, 200 / 3)
    assert WhatIf.of(Cohort(kept=200, lost=0, new=9, passing=0), tier, 5) is None
    assert WhatIf.of(Cohort(kept=4, lost=1, new=0, passing=0), tier, 5) is None


@pytest.mark.parametrize(
    ("words", "margin", "rest"),
    [
        ("", None, ""),
        ("90", None, "90"),
        ("30%", 30, ""),
        ("۳۰٪ ۹۰ روز", 30, "90 روز"),
        ("quarter ٣٠ درصد", 30, "quarter"),
        ("2026-10-01 25 percent 2026-10-31", 25, "2026-10-01 2026-10-31"),
        ("1000days%", None, "1000days%"),
    ],
)
def test_a_margin_stands_anywhere_beside_the_period(words: str, margin: int | None, rest: str):
    found, others = read_margin(words.split())

    assert (found, " ".join(others)) == (margin, rest)


@pytest.mark.parametrize("words", ["0%", "101%", "۱۰۱ درصد", "99999 %"])
def test_what_is_no_share_of_sales_is_told(words: str):
    with pytest.raises(NoMargin):
        read_margin(words.split())
