"""Periods, and the words that ask for them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.figures.periods import Period, PeriodInFuture, PeriodReversed, UnknownPeriod, read_period
from templates.calendars import Gregorian, Jalali

TODAY = date(2026, 11, 22)


class PlainCalendar:
    """ISO dates, weeks from Monday, and quarters of three months from January."""

    def read(self, text: str) -> date | None:
        try:
            return date.fromisoformat(text)
        except ValueError:
            return None

    def week_start(self, day: date) -> date:
        return day - timedelta(days=day.weekday())

    def month_start(self, day: date) -> date:
        return day.replace(day=1)

    def quarter_start(self, day: date) -> date:
        return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)

    def year_start(self, day: date) -> date:
        return day.replace(month=1, day=1)


def read(text: str) -> Period:
    return read_period(text.split(), today=TODAY, calendar=PlainCalendar())


def test_thirty_days_are_today_and_the_29_before():
    period = Period.last_days(30, TODAY)

    assert period == Period(date(2026, 10, 24), TODAY)
    assert period.days == 30
    assert period.before == Period(date(2026, 9, 24), date(2026, 10, 23))


@pytest.mark.parametrize(
    ("asked", "days"),
    [
        ("", 30),
        *[(week, 7) for week in ("7", "۷", "٧", "7 days", "last 7 days", "۷ روز", "۷روز", "۷ روز گذشته")],
        *[("1", 1), ("90", 90), ("3650", 3650), ("30d", 30), ("ten days", 10), ("ده روز", 10)],
        *[(weeks, 14) for weeks in ("2 weeks", "last two weeks", "2w", "دو هفته", "۲ هفته‌ی گذشته", "۲ هفته اخیر")],
        *[(months, 90) for months in ("3 months", "the last three months", "۳ ماه", "۳ ماه گذشته")],
        *[(months, 90) for months in ("سه ماه", "سه‌ماه", "سه ماه گذشته", "سه ماه اخیر")],
        *[(quarters, 180) for quarters in ("last 2 quarters", "two quarters", "دو فصل گذشته", "۲ فصل اخیر")],
        *[(year, 365) for year in ("1 year", "a year", "یک سال", "۱ سال اخیر")],
    ],
)
def test_a_number_is_so_many_days(asked, days):
    assert read(asked) == Period.last_days(days, TODAY)


@pytest.mark.parametrize("asked", ["2025", "year 2025", "سال ۲۰۲۵"])
def test_a_year_by_its_number_is_that_year(asked):
    assert read(asked) == Period(date(2025, 1, 1), date(2025, 12, 31))


def test_this_year_by_its_number_ends_today_and_one_to_come_is_told_of():
    assert read("2026") == Period(date(2026, 1, 1), TODAY)
    assert read("2026 days").days == 2026
    with pytest.raises(PeriodInFuture):
        read("2027")


@pytest.mark.parametrize("asked", ["1404", "۱۴۰۴", "سال ۱۴۰۴"])
@pytest.mark.parametrize("calendar", [Jalali(), Gregorian("en")])
def test_a_jalali_year_is_known_in_either_calendar(asked, calendar):
    period = read_period(asked.split(), today=TODAY, calendar=calendar)

    assert period == Period(date(2025, 3, 21), date(2026, 3, 20))


@pytest.mark.parametrize(
    "asked", ["quarter", "Quarter", "this quarter", "فصل", "این فصل", "سه‌ماهه", "سه ماهه", "این سه ماه"]
)
def test_a_quarter_runs_from_its_first_day_to_today(asked):
    period = read(asked)

    assert period == Period(date(2026, 10, 1), TODAY)
    assert period.before.days == period.days == 53


@pytest.mark.parametrize("asked", ["year", "سال", "این سال", "امسال"])
def test_a_year_runs_from_its_first_day_to_today(asked):
    assert read(asked) == Period(date(2026, 1, 1), TODAY)


@pytest.mark.parametrize(
    "asked",
    [
        "2026-09-01 2026-09-30",
        "from 2026-09-01 to 2026-09-30",
        "از 2026-09-01 تا 2026-09-30",
        "2026-09-01 – 2026-09-30",
    ],
)
def test_two_dates_are_a_period_with_both_in_it(asked):
    assert read(asked) == Period(date(2026, 9, 1), date(2026, 9, 30))


def test_a_period_ends_today_at_the_latest():
    assert read("2026-11-01 2026-11-30") == Period(date(2026, 11, 1), TODAY)


@pytest.mark.parametrize(
    "asked",
    [
        *("0", "3651", "99999999999", "-7", "7.5", "soon", "2026-11-31", "7 30", "from to"),
        *("next quarter", "سال بعد", "1999-01-01 2026-01-01", "2026-01-01 2026-02-01 2026-03-01"),
    ],
)
def test_what_is_no_period_is_refused_with_the_words_that_were_used(asked):
    with pytest.raises(UnknownPeriod) as refused:
        read(asked)

    assert refused.value.facts == {"text": asked, "longest": 3650, "command": "nps"}


def test_a_period_that_runs_backwards_is_refused():
    with pytest.raises(PeriodReversed) as refused:
        read("2026-09-30 2026-09-01")

    assert refused.value.facts == {"first": date(2026, 9, 30), "last": date(2026, 9, 1)}


def test_a_period_that_has_not_begun_is_refused():
    with pytest.raises(PeriodInFuture):
        read("2026-11-23 2026-11-30")


@given(st.integers(1, 3650), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_the_period_before_is_as_long_and_ends_the_day_before(days, today):
    period = Period.last_days(days, today)

    assert period.days == period.before.days == days
    assert period.before.last + timedelta(days=1) == period.first


@given(st.text())
def test_no_text_brings_anything_but_a_period_or_a_refusal(text):
    try:
        period = read(text)
    except (UnknownPeriod, PeriodReversed, PeriodInFuture):
        return

    assert period.last <= TODAY
    assert period.before.days == period.days


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        ("2026-11-05", "2026-11-28", ("2026-11-05", "2026-11-05")),
        ("2026-10-02", "2026-11-29", ("2026-10-02", "2026-10-02")),
        ("2026-11-01", "2026-11-30", ("2026-11-01", "2026-12-01")),
        ("2025-12-31", "2026-03-01", ("2026-01-01", "2026-03-01")),
        ("2016-12-01", "2026-11-29", ("2016-12-01", "2026-11-01")),
        ("2024-01-30", "2024-02-29", ("2024-02-01", "2024-03-01")),
    ],
)
def test_whole_months_lie_inside(first: str, last: str, months: tuple[str, str]):
    period = Period(date.fromisoformat(first), date.fromisoformat(last))
    assert tuple(day.isoformat() for day in period.whole_months) == months
