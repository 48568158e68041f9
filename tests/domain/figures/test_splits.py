"""A score in groups: nobody is lost or counted twice, spellings are one, few have no figure, months keep order."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.figures.months import Histogram
from domain.figures.nps import Tally, Verdict, compare
from domain.figures.periods import Period
from domain.figures.splits import Group, Split, SplitReport, by_month, grouped
from templates.calendars import Gregorian, Jalali

TODAY = date(2026, 11, 21)
COUNTED = st.tuples(
    st.one_of(st.none(), st.sampled_from([*"abcdefghijkl", "A", "كالا", "کالا"])), st.integers(0, 10), st.integers(1, 9)
)
tallies = st.builds(Tally, *[st.integers(0, 400)] * 3)


@given(st.lists(COUNTED, max_size=60), st.lists(COUNTED, max_size=20))
def test_every_response_is_in_one_group_and_the_rest_in_the_last(now, before):
    groups, rest, rest_of = grouped(now, before)

    together = Counter[int]()
    for _, score, times in now:
        together[score] += times
    everybody = [*groups, *([rest] if rest else [])]
    assert sum(group.tally.n for group in everybody) == together.total()
    assert sum(group.tally.promoters for group in everybody) == together[9] + together[10]
    assert len(groups) <= 10
    assert (rest_of > 1) is (rest is not None)
    named = [group.tally.n for group in groups if group.name is not None]
    assert named == sorted(named, reverse=True)
    assert all(group.name is not None for group in groups[:-1])
    assert all(group.before is not None for group in everybody)


def test_two_spellings_are_one_group_by_the_usual_one_and_beside_what_it_was():
    now = [("Teapot", 9, 1), ("teapot ", 10, 3), (None, 0, 50), ("كتري", 0, 2), ("کتری", 10, 1)]
    before = [("TEAPOT", 0, 2), ("vase", 10, 9)]

    groups, rest, _ = grouped(now, before)

    assert groups == [
        Group("teapot ", Tally(4, 0, 0), Tally(0, 0, 2)),
        Group("كتري", Tally(1, 0, 2), Tally(0, 0, 0)),
        Group(None, Tally(0, 0, 50), Tally(0, 0, 0)),
    ]
    assert rest is None
    assert grouped(now)[0][0].change is None
    assert grouped([]) == ([], None, 0)


def test_of_few_there_is_neither_figure_nor_arrow_and_it_is_counted_how_many_stand_side_by_side():
    large, some, few = Tally(40, 35, 25), Tally(5, 0, 0), Tally(4, 0, 0)
    groups = (Group("a", large, Tally(10, 20, 70)), Group("b", some, large), Group("c", few, large), Group(None, large))

    shown = SplitReport(Split.PRODUCT, False, False, Period(TODAY, TODAY), Group(None, large), groups)
    compared = SplitReport(Split.PRODUCT, False, True, Period(TODAY, TODAY), Group(None, large), groups)

    assert [group.nps is None for group in groups] == [False, False, True, False]
    assert groups[2].interval is None
    assert [group.change.verdict if group.change else None for group in groups] == [
        Verdict.UP,
        Verdict.TOO_FEW,
        Verdict.TOO_FEW,
        None,
    ]
    assert (shown.compared, compared.compared, shown.is_known) == (3, 2, True)


@given(
    st.sampled_from([Gregorian(), Jalali()]),
    st.integers(1, 900),
    st.dictionaries(st.integers(0, 1000), st.integers(0, 10), max_size=60),
)
def test_months_follow_one_another_and_hold_the_period(calendar, length, scores):
    period = Period.last_days(length, TODAY)
    days = {
        TODAY - timedelta(days=back): Histogram(tuple(int(score == one) for one in range(11)))
        for back, score in scores.items()
    }

    groups, rest, rest_of = by_month(days, period, calendar, is_compared=True)

    firsts = [group.name for group in groups]
    assert firsts == sorted(set(firsts))
    assert all(calendar.month_start(first) in (first, calendar.month_start(period.first)) for first in firsts)
    assert len(groups) <= 12
    inside = sum(period.first <= day <= period.last for day in days)
    assert sum(group.tally.n for group in groups) + (rest.tally.n if rest else 0) == inside
    assert [group.before for group in groups[1:]] == [group.tally for group in groups[:-1]]
    assert (groups[0].before is None) is (rest_of == 0)


def test_a_difference_has_an_interval_of_its_own():  # V8
    change = compare(Tally(40, 35, 25), Tally(52, 30, 18))

    assert change.interval is not None
    assert change.interval.low == pytest.approx(-2.79, abs=0.01)
    assert change.interval.high == pytest.approx(39.69, abs=0.01)


@given(tallies, tallies)
def test_the_interval_of_a_difference_holds_0_where_chance_would_do_it(before, after):
    change = compare(before, after)

    if change.interval is None or change.p is None:
        assert change.difference is None
        return
    assert -200 <= change.interval.low < change.interval.high <= 200
    assert change.difference is not None
    assert change.interval.low <= change.difference <= change.interval.high
    if change.verdict is not Verdict.TOO_FEW and abs(change.p - 0.05) > 1e-6:
        assert (change.interval.low < 0 < change.interval.high) is (change.p > 0.05)
