"""Days that lie ahead, one or several on end; worked on Saturday 21 November 2026, which is 30 Aban 1405."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.days_ahead import read_days_ahead
from tests.domain.test_promises import SHOP, TEHRAN

TODAY = date(2026, 11, 21)
MONTH = timedelta(days=31)


def read(text: str, today: date = TODAY) -> tuple[str, str] | None:
    now = datetime(today.year, today.month, today.day, 12, tzinfo=TEHRAN)
    days = read_days_ahead(text, now=now, business=SHOP, longest=MONTH)
    return None if days is None else (days[0].isoformat(), days[1].isoformat())


NOWRUZ, CHRISTMAS = ("2027-03-21", "2027-04-02"), ("2026-12-24", "2026-12-26")
SPANS = {
    NOWRUZ: [
        *("از ۱ تا ۱۳ فروردین", "۱ تا ۱۳ فروردین", "۱ فروردین تا ۱۳ فروردین", "1 تا 13 فروردین", "١ تا ١٣ فروردين"),
        *("از اول تا سیزدهم فروردین", "۱-۱۳ فروردین", "بین ۱ و ۱۳ فروردین", "۱ تا ۱۳ فروردین ۱۴۰۶"),
        *("شنبه ۱ فروردین تا جمعه ۱۳ فروردین", "1406/01/01 تا 1406/01/13", "۱۴۰۶/۱/۱ - ۱۴۰۶/۱/۱۳"),
        *("۱ فروردین ۱۴۰۶ تا ۱۳ فروردین", "۱ فروردین تا ۱۳ فروردین ۱۴۰۶", "01/01/1406 تا 13/01/1406"),
        *("21 March to 2 April", "from March 21 to April 2", "2027-03-21 - 2027-04-02", "2027-03-21-2027-04-02"),
        *("21/03/2027 - 02/04/2027", "۲۱ مارس تا ۲ آوریل", "March 21 to April 2, 2027", "۱ فروردین تا 2027-04-02"),
    ],
    ("2027-03-21", "2027-03-24"): ["۱ فروردین تا ۴ فروردین", "21 to 24 March", "۱ فروردین الی ۴ فروردین"],
    ("2027-03-20", "2027-03-24"): ["۲۹ اسفند تا ۴ فروردین", "۲۹ اسفند ۱۴۰۵ تا ۴ فروردین", "20 March - 4 فروردین"],
    ("2027-03-21", "2027-04-20"): ["۱ تا آخر فروردین", "از اول فروردین تا پایان فروردین", "فروردین تا آخر فروردین"],
    ("2026-12-29", "2027-01-03"): ["29 December to 3 January", "29 Dec until 3 Jan 2027"],
    CHRISTMAS: [
        "from 24 to 26 December",
        "24–26 December",
        "24 to 26 December.",
        "Dec 24-26",
        "the 24th to the 26th of December",
    ],
    ("2026-12-25", "2026-12-26"): ["25 and 26 December", "۴ و ۵ دی"],
    ("2026-11-22", "2026-11-28"): ["فردا تا شنبه", "از فردا تا شنبه", "tomorrow to Saturday"],
    ("2026-11-22", "2026-11-23"): ["فردا تا پس‌فردا", "فردا و پس فردا", "tomorrow and Monday"],
    ("2026-11-21", "2026-11-26"): ["از امروز تا ۵ آذر", "today to Thursday", "tonight until 26 November"],
    ("2026-11-26", "2026-11-28"): ["پنجشنبه تا شنبه", "Thursday to Saturday", "Thursday - 28 November"],
    ("2026-11-28", "2026-12-02"): ["شنبه تا چهارشنبه‌ی هفته‌ی بعد", "Saturday to Wednesday"],
    ("2026-12-24", "2026-12-30"): ["24 December to Wednesday", "۳ دی تا چهارشنبه"],
    ("2026-11-19", "2026-11-24"): ["۲۸ آبان تا ۳ آذر", "19 to 24 November"],
    ("2027-11-10", "2027-11-16"): ["۱۹ تا ۲۵ آبان"],
}
DAYS = {
    "2027-03-21": ["۱ فروردین", "21 March", "1406/01/01", "شنبه ۱ فروردین"],
    "2027-11-20": ["۲۹ آبان", "20 November"],
    "2026-11-21": ["۳۰ آبان", "today", "امروز", "21 November"],
    "2026-11-20": ["۲۹ آبان ۱۴۰۵", "2026-11-20"],
    "2026-11-28": ["شنبه", "Saturday"],
}


@pytest.mark.parametrize(("text", "days"), [(text, days) for days, texts in SPANS.items() for text in texts])
def test_from_one_day_to_another_it_is_the_next_that_is_not_over(text, days):
    assert read(text) == days


@pytest.mark.parametrize(("text", "day"), [(text, day) for day, texts in DAYS.items() for text in texts])
def test_one_day_alone_is_the_next_of_its_name_unless_its_year_is_said(text, day):
    assert read(text) == (day, day)


@pytest.mark.parametrize(
    ("text", "today", "days"),
    [
        ("۱ تا ۱۳ فروردین", date(2027, 3, 25), NOWRUZ),  # It is under way.
        ("۱ تا ۱۳ فروردین", date(2027, 4, 2), NOWRUZ),
        ("۱ تا ۱۳ فروردین", date(2027, 4, 3), ("2028-03-20", "2028-04-01")),
        ("۱ تا ۱۳ فروردین", date(2026, 8, 21), NOWRUZ),
        ("۲۹ اسفند تا ۴ فروردین", date(2027, 3, 22), ("2027-03-20", "2027-03-24")),
        ("29 December to 3 January", date(2027, 1, 2), ("2026-12-29", "2027-01-03")),
        ("28 to 29 February", date(2026, 11, 21), ("2028-02-28", "2028-02-29")),
        ("۱ فروردین", date(2026, 8, 21), ("2027-03-21", "2027-03-21")),
    ],
)
def test_what_is_under_way_is_meant_until_it_is_over(text, today, days):
    assert read(text, today) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("۱۳ تا ۱ فروردین", ("2027-04-02", "2027-03-21")),
        ("26 to 24 December", ("2026-12-26", "2026-12-24")),
        ("2027-04-02 - 2027-03-21", ("2027-04-02", "2027-03-21")),
        ("from 10 December to 30 November 2026", ("2026-12-10", "2026-11-30")),
        ("1405/01/01 تا 1405/01/13", ("2026-03-21", "2026-04-02")),
        ("21 March to 2 April 2026", ("2026-03-21", "2026-04-02")),
        ("2026-03-21 to 2 April", ("2026-03-21", "2026-04-02")),
        ("1 January to 1 March", ("2027-01-01", "2027-03-01")),
        ("today to 1 May", ("2026-11-21", "2027-05-01")),
        ("1 to 5 January 2035", ("2035-01-01", "2035-01-05")),
    ],
)
def test_what_cannot_be_is_read_as_it_is_written_so_that_it_can_be_told(text, days):
    assert read(text) == days


@pytest.mark.parametrize(
    "text",
    [
        *("", "hello", "1 to 20", "تا", "from tomorrow", "فروردین", "۱ و ۱۳ فروردین", "Friday and Monday"),
        *("شنبه ۹ تا ۱۷", "فردا ساعت ۹ تا شنبه", "tomorrow morning to Saturday", "31 November to 3 December"),
        *("۳۱ مهر تا ۲ آبان", "yesterday to tomorrow", "1406/13/01 تا 1406/13/05", "Eid to tomorrow", "24 to December"),
    ],
)
def test_what_names_no_days_is_not_read(text):
    assert read(text) is None


@given(st.dates(date(2026, 1, 1), date(2029, 12, 31)), st.integers(1, 300), st.integers(1, 30))
def test_whatever_is_written_out_with_its_year_is_read_as_it_stands(today, away, days):
    first = today + timedelta(days=away)
    last = first + timedelta(days=days)

    assert read(f"{first} تا {last}", today) == (first.isoformat(), last.isoformat())
    assert read(f"{first:%d %B} to {last:%d %B}", today) == (first.isoformat(), last.isoformat())
