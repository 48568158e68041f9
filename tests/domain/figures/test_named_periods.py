"""Periods by names, in both calendars; worked on Saturday 28 November 2026, which is 7 Azar 1405."""

from datetime import date

import pytest

from domain.figures.periods import Period, read_period
from templates.calendars import Gregorian, Jalali

TODAY = date(2026, 11, 28)
JALALI, GREGORIAN = Jalali(), Gregorian("en")


def read(text: str, today: date = TODAY, calendar=JALALI) -> Period:
    return read_period(text.split(), today=today, calendar=calendar)


def days(first: str, last: str) -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(last))


IN_EITHER = {
    ("2026-11-28", "2026-11-28"): ["today", "TODAY", "امروز", "إمروز"],
    ("2026-11-27", "2026-11-27"): ["yesterday", "Yesterday", "دیروز", "ديروز"],
    ("2026-11-26", "2026-11-26"): ["پریروز", "the day before yesterday", "5 آذر"],
    ("2026-11-20", "2026-11-20"): [
        *("20 November", "November 20", "on 20 November 2026", "2026-11-20", "20th of November"),
        *("۲۰ نوامبر", "۲۹ آبان", "روز ۲۹ آبان ۱۴۰۵", "۱۴۰۵/۰۸/۲۹"),
    ],
    ("2026-03-21", "2026-06-21"): ["بهار ۱۴۰۵", "بهار", "در بهار سال ۱۴۰۵", "spring 1405", "Spring of 1405"],
    ("2026-09-23", "2026-11-28"): ["پاییز", "پائیز ۱۴۰۵", "autumn", "fall 1405"],
    ("2025-12-22", "2026-03-20"): ["زمستان", "فصل زمستان ۱۴۰۴", "winter 1404"],
    ("2025-12-20", "2025-12-20"): ["20 December", "۲۹ آذر"],
    ("2026-11-26", "2026-11-28"): ["since the day before yesterday", "از پریروز تا امروز"],
    ("2025-10-02", "2026-10-02"): [
        *("از ۱۰ مهر ۱۴۰۴ تا ۱۰ مهر", "۱۰ مهر تا ۱۰ مهر ۱۴۰۵", "from 2 October 2025 to 2 October"),
    ],
    ("2026-10-02", "2026-10-02"): ["از ۱۰ مهر تا ۱۰ مهر", "۱۰ مهر ۱۴۰۵ تا ۱۰ مهر ۱۴۰۵", "۱۰ مهر ۱۴۰۵ تا ۱۰ مهر"],
    ("2026-11-01", "2026-11-28"): [
        "November",
        "november",
        "nov",
        "NOVEMBER 2026",
        "in November",
        "نوامبر",
        "نوامبر ۲۰۲۶",
        "from 1 November",
        "since November",
        "from 1 November to today",
        "November to 30 November",
    ],
    ("2026-10-01", "2026-10-31"): ["October", "Oct.", "اکتبر", "ماه اکتبر"],
    ("2025-12-01", "2025-12-31"): ["December", "december, 2025", "دسامبر", "دسامبر ۲۰۲۵"],
    ("2026-05-01", "2026-05-31"): ["May", "مه", "می"],
    ("2024-02-01", "2024-02-29"): ["February 2024", "feb 2024", "فوریه ۲۰۲۴"],
    ("2026-08-01", "2026-08-31"): ["August", "اوت", "آگوست"],
    ("2026-11-22", "2026-11-28"): ["آذر", "آذرماه", "آذر ماه", "آذر ۱۴۰۵", "اذر ١٤٠٥"],
    ("2026-09-23", "2026-10-22"): ["مهر", "مهرماه", "مهر\u200cماه", "ماه مهر", "مهر ۱۴۰۵", "مهر 1405", "مهر، ۱۴۰۵"],
    ("2026-08-23", "2026-09-22"): [
        "از اول شهریور تا آخر شهریور",
        "از ابتدای شهریور تا پایان شهریور",
        "اول شهریور تا آخر",
        "۱ تا آخر شهریور",
    ],
    ("2026-07-01", "2026-07-31"): [
        "start of July to end of July",
        "from 1 July to the end of July",
        "1 to the end of July",
    ],
    ("2025-09-23", "2025-10-22"): ["مهر ۱۴۰۴", "مهر ١٤٠٤", "مهرماه 1404", "مهر سال ۱۴۰۴"],
    ("2025-12-22", "2026-01-20"): ["دی", "دي", "دی ۱۴۰۴"],
    ("2026-02-20", "2026-03-20"): ["اسفند", "اسفند ۱۴۰۴"],
    ("2025-02-19", "2025-03-20"): ["اسفند ۱۴۰۳", "از ۱ اسفند ۱۴۰۳ تا آخر اسفند"],
    ("2026-11-01", "2026-11-20"): [
        *("from 1 November to 20 November", "1 November to 20 November", "From November 1 to November 20"),
        *("1 to 20 November", "1-20 November", "1st to 20th November 2026", "1 November - 20 November 2026"),
        *(
            "between 1 and 20 November",
            "از ۱ نوامبر تا ۲۰ نوامبر",
            "2026-11-01 to 20 November",
            "1 November until 2026/11/20",
            *(
                "November 1 to 20",
                "Nov 1-20",
                "November 1–20, 2026",
                "the 1st to the 20th of November",
                "۱ نوامبر تا ۲۰",
            ),
        ),
    ],
    ("2026-09-23", "2026-10-12"): [
        *("از ۱ مهر تا ۲۰ مهر", "۱ مهر تا ۲۰ مهر", "۱ تا ۲۰ مهر", "اول تا بیستم مهر", "از اول مهر تا بیستم مهر"),
        *("۱-۲۰ مهر", "از ١ مهر تا ٢٠ مهر ١٤٠٥", "بین ۱ و ۲۰ مهر", "از 1 مهر تا 20 مهر", "۱ مهر ۱۴۰۵ تا ۲۰ مهر"),
    ],
    ("2026-09-23", "2026-10-13"): ["از یکم مهر تا بیست و یکم مهر"],
    ("2025-09-23", "2025-10-12"): ["از ۱ مهر تا ۲۰ مهر ۱۴۰۴", "۱ تا ۲۰ مهر ۱۴۰۴"],
    ("2025-12-20", "2026-01-05"): [
        "20 December to 5 January",
        "from 20 December 2025 to 5 January",
        "20 Dec to 5 Jan 2026",
    ],
    ("2026-09-01", "2026-10-31"): ["September to October", "from September to October", "سپتامبر تا اکتبر"],
    ("2026-08-23", "2026-10-22"): ["شهریور تا مهر", "از شهريور تا مهر", "از شهریور تا مهر ۱۴۰۵"],
    ("2025-11-01", "2026-10-31"): ["November to October"],
    ("2026-10-23", "2026-11-27"): ["از ۱ آبان تا دیروز", "از آبان تا دیروز"],
    ("2026-10-23", "2026-11-28"): ["از آبان تا الان", "از ۱ آبان", "از آبان", "از آبان تا آذر", "از ۱ آبان تا ۳۰ آذر"],
}
EITHER = [(asked, *span) for span, words in IN_EITHER.items() for asked in words]


@pytest.mark.parametrize(("asked", "first", "last"), EITHER)
@pytest.mark.parametrize("calendar", [JALALI, GREGORIAN], ids=["jalali", "gregorian"])
def test_a_name_means_the_same_days_whatever_the_calendar_of_the_business(asked, first, last, calendar):
    assert read(asked, calendar=calendar) == days(first, last)


@pytest.mark.parametrize(
    ("words", "jalali", "gregorian"),
    [
        (["this week", "week", "این هفته", "هفته"], ("2026-11-28", "2026-11-28"), ("2026-11-23", "2026-11-28")),
        (
            ["last week", "Last Week", "هفته‌ی گذشته", "هفتهٔ گذشته", "هفته گذشته", "هفته ی قبل", "هفته پیش"],
            ("2026-11-21", "2026-11-27"),
            ("2026-11-16", "2026-11-22"),
        ),
        (["this month", "month", "این ماه", "ماه جاری"], ("2026-11-22", "2026-11-28"), ("2026-11-01", "2026-11-28")),
        (
            ["last month", "previous month", "ماه گذشته", "ماه قبل", "ماه پیش", "ماهِ گذشته"],
            ("2026-10-23", "2026-11-21"),
            ("2026-10-01", "2026-10-31"),
        ),
        (["last quarter", "فصل گذشته", "سه‌ماهه‌ی قبل"], ("2026-06-22", "2026-09-22"), ("2026-07-01", "2026-09-30")),
        (["last year", "سال گذشته", "پارسال"], ("2025-03-21", "2026-03-20"), ("2025-01-01", "2025-12-31")),
    ],
)
def test_weeks_months_quarters_and_years_are_those_of_the_business(words, jalali, gregorian):
    for asked in words:
        assert read(asked, calendar=JALALI) == days(*jalali), asked
        assert read(asked, calendar=GREGORIAN) == days(*gregorian), asked


def test_a_week_begins_where_the_business_begins_it():
    assert read("last week", calendar=Gregorian("en", week_begins=6)) == days("2026-11-15", "2026-11-21")


@pytest.mark.parametrize(
    ("asked", "today", "first", "last"),
    [
        ("مهر", "2026-09-22", "2025-09-23", "2025-10-22"),
        ("مهر", "2026-09-23", "2026-09-23", "2026-09-23"),
        ("November", "2026-10-31", "2025-11-01", "2025-11-30"),
        ("November", "2026-11-01", "2026-11-01", "2026-11-01"),
        ("دی", "2027-01-05", "2026-12-22", "2027-01-05"),
        ("1 to 20 November", "2026-11-10", "2026-11-01", "2026-11-10"),
        ("20 December to 5 January", "2027-01-03", "2025-12-20", "2026-01-05"),
        ("20 December to 5 January", "2027-01-05", "2026-12-20", "2027-01-05"),
        ("۲۵ اسفند تا ۵ فروردین", "2026-11-28", "2026-03-16", "2026-03-25"),
        ("29 February to 3 March", "2026-11-28", "2024-02-29", "2024-03-03"),
        ("از ۱ اسفند تا ۳۰ اسفند", "2026-11-28", "2025-02-19", "2025-03-20"),
    ],
)
def test_without_a_year_it_is_the_latest_that_has_begun(asked, today, first, last):
    assert read(asked, date.fromisoformat(today)) == days(first, last)
