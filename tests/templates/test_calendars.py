"""Days read and written in both calendars."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.figures.periods import Period, read_period
from templates.calendars import Gregorian, Jalali, calendar_of

FIRST_OF_AZAR = date(2026, 11, 22)


@pytest.mark.parametrize("calendar", [Jalali(), Gregorian()])
@pytest.mark.parametrize(
    "text",
    [
        *("2026-11-22", "2026/11/22", "22/11/2026", "22.11.2026", "۲۰۲۶-۱۱-۲۲"),
        *("۱۴۰۵/۰۹/۰۱", "1405-9-1", "1/9/1405", "١٤٠٥/٩/١", "\u200f۱۴۰۵/۹/۱"),
    ],
)
def test_both_calendars_read_dates_of_both(calendar, text):
    assert calendar.read(text) == FIRST_OF_AZAR


@pytest.mark.parametrize("text", ["", "30", "2026-13-01", "1405/12/30", "1405/7/31", "26-11-22", "0000-1-1", "آذر"])
def test_what_is_no_date_is_none(text):
    assert Jalali().read(text) is None
    assert Gregorian().read(text) is None


def test_the_last_day_of_a_leap_year_is_read():
    assert Jalali().read("1403/12/30") == date(2025, 3, 20)


@pytest.mark.parametrize(
    ("calendar", "quarter", "year"),
    [
        (Jalali(), date(2026, 9, 23), date(2026, 3, 21)),
        (Gregorian(), date(2026, 10, 1), date(2026, 1, 1)),
    ],
)
def test_quarters_and_years_begin_with_their_calendar(calendar, quarter, year):
    assert calendar.quarter_start(FIRST_OF_AZAR) == quarter
    assert calendar.year_start(FIRST_OF_AZAR) == year


def test_days_are_written_as_people_say_them():
    day, today = date(2026, 11, 24), FIRST_OF_AZAR

    assert Jalali().weekday(day, today=today) == "سه‌شنبه 3 آذر"
    assert Jalali().day(day, today=today) == "3 آذر"
    assert Gregorian().weekday(day, today=today) == "Tuesday 24 November"
    assert Gregorian().day(day, today=today) == "24 November"
    assert Gregorian("de").weekday(day, today=today) == "Dienstag 24 November"


@pytest.mark.parametrize(
    ("first", "last", "gregorian", "jalali", "short"),
    [
        ((2026, 11, 24), (2026, 11, 26), ("24", "26 November"), ("3", "5 آذر"), "24–26 Nov"),
        ((2026, 11, 20), (2026, 12, 2), ("20 November", "2 December"), ("29 آبان", "11 آذر"), "20 Nov–2 Dec"),
        ((2026, 12, 29), (2027, 1, 3), ("29 December 2026", "3 January 2027"), ("8", "13 دی"), "29 Dec–3 Jan"),
        (
            *((2027, 3, 20), (2027, 4, 2), ("20 March", "2 April 2027")),
            *(("29 اسفند 1405", "13 فروردین 1406"), "20 Mar–2 Apr"),
        ),
        ((2027, 3, 21), (2027, 4, 2), ("21 March", "2 April 2027"), ("1", "13 فروردین 1406"), "21 Mar–2 Apr"),
    ],
)
def test_a_span_says_month_and_year_once(first, last, gregorian, jalali, short):
    days = {"first": date(*first), "last": date(*last), "today": FIRST_OF_AZAR}

    assert Gregorian().until(**days) == gregorian
    assert Jalali().until(**days) == jalali
    assert "–".join(Gregorian().until(**days, is_short=True)) == short


def test_another_year_is_named():
    assert Gregorian().day(date(2027, 1, 1), today=FIRST_OF_AZAR) == "1 January 2027"
    assert Jalali().day(date(2027, 1, 1), today=FIRST_OF_AZAR) == "11 دی"
    assert Jalali().weekday(date(2027, 3, 21), today=FIRST_OF_AZAR) == "یکشنبه 1 فروردین 1406"


def test_persian_has_its_own_calendar():
    assert calendar_of("fa") == Jalali()
    assert calendar_of("en") == Gregorian("en")


def test_a_manager_asks_for_a_period_in_her_own_calendar():
    asked = ["از", "۱۴۰۵/۰۸/۰۱", "تا", "۱۴۰۵/۰۸/۳۰"]

    period = read_period(asked, today=FIRST_OF_AZAR, calendar=calendar_of("fa"))

    assert period == Period(date(2026, 10, 23), date(2026, 11, 21))


@given(st.dates(date(1925, 1, 1), date(2100, 1, 1)), st.sampled_from([Jalali(), Gregorian()]))
def test_a_quarter_is_about_three_months_that_hold_the_day(day, calendar):
    start = calendar.quarter_start(day)

    assert calendar.year_start(day) <= start <= day < start + timedelta(days=94)
    assert calendar.quarter_start(start) == start
