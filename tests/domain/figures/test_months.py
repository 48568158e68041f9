"""Months of both calendars, and what was counted day by day put into them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.figures.months import Histogram, Trend, counted, months_until, trend_of
from domain.figures.nps import Tally
from domain.figures.periods import Period
from templates.calendars import Gregorian, Jalali

DAY = timedelta(days=1)
TODAY = date(2026, 11, 21)
CALENDARS = st.sampled_from([Gregorian(), Jalali()])
DATES = st.dates(date(1990, 1, 1), date(2090, 1, 1))


def times(*scores: int) -> Histogram:
    return Histogram(tuple(scores.count(score) for score in range(11)))


def trend(days: dict[date, Histogram], calendar: Gregorian | Jalali, last: date = TODAY) -> Trend:
    return trend_of(days, months_until(last, calendar), calendar)


@given(CALENDARS, DATES)
def test_twelve_months_follow_each_other_without_a_gap_up_to_the_last_day(calendar, last):
    months = months_until(last, calendar)

    assert [month.first for month in months[1:]] == [month.last + DAY for month in months[:-1]]
    assert months[-1].last == last
    assert all(calendar.month_start(day) == month.first for month in months for day in (month.first, month.last))
    assert {month.days for month in months[:-1]} <= {28, 29, 30, 31}
    assert len(months) == 12


@given(
    CALENDARS,
    st.dictionaries(
        st.integers(0, 330).map(lambda back: TODAY - back * DAY),
        st.lists(st.integers(0, 10), max_size=6).map(lambda scores: times(*scores)),
        max_size=60,
    ),
)
def test_the_months_add_up_to_the_whole(calendar, days):
    months = months_until(TODAY, calendar)

    parts = [counted(days, month) for month in months]

    assert Histogram.sum(parts) == Histogram.sum(days.values())
    assert sum(month.tally.n for month in trend(days, calendar).months) == Histogram.sum(days.values()).tally.n


def test_a_day_belongs_to_another_month_in_another_calendar():
    days = {date(2026, 10, 22): times(0), date(2026, 10, 23): times(10)}  # 30 Mehr and 1 Aban.

    october, mehr, aban = trend(days, Gregorian()).months[-2], *trend(days, Jalali()).months[-2:]

    assert (october.period, october.tally) == (Period(date(2026, 10, 1), date(2026, 10, 31)), Tally(1, 0, 1))
    assert (mehr.period, mehr.tally) == (Period(date(2026, 9, 23), date(2026, 10, 22)), Tally(0, 0, 1))
    assert (aban.period, aban.tally) == (Period(date(2026, 10, 23), TODAY), Tally(1, 0, 0))


@pytest.mark.parametrize(("calendar", "is_whole"), [(Gregorian(), False), (Jalali(), True)])
def test_the_newest_month_knows_whether_it_is_over(calendar, is_whole):
    """30 Aban is the last day of its month, and 21 November isn't."""
    months = trend({}, calendar).months

    assert [month.is_whole for month in months] == [True] * 11 + [is_whole]


def test_a_month_with_fewer_than_five_responses_has_no_figure():
    days = {TODAY: times(10, 10, 10, 10), date(2026, 9, 1): times(10, 10, 10, 10, 0), date(2026, 8, 1): times(*[0] * 5)}

    found = trend(days, Gregorian())

    assert [month.nps for month in found.months[-4:]] == [-100, 60, None, None]
    assert [month.nps for month in (found.lowest, found.highest, found.latest) if month] == [-100, 60, 60]
    assert trend({}, Gregorian()).latest is None


def test_of_scores_given_equally_often_the_higher_is_the_peak():
    assert times(3, 3, 9, 9, 0).peak == 9


@pytest.mark.parametrize("wrong", [(1,) * 10, (0,) * 10 + (-1,)])
def test_a_histogram_counts_eleven_scores_and_never_below_zero(wrong):
    with pytest.raises(ValueError, match="counts 11 scores"):
        Histogram(wrong)
