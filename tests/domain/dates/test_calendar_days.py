"""Days of a month in words and in figures, as the bot itself writes them, in both calendars."""

from datetime import date, datetime, timedelta

import jdatetime
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.dates.calendar_days import GREGORIAN_MONTHS, JALALI_MONTHS, CalendarDay
from domain.promises.deadlines import find_deadline, read_deadline
from templates.calendars import Gregorian, Jalali
from tests.domain.dates.test_deadlines import ensure_read_alike, on
from tests.domain.test_promises import NOW, SHOP, TEHRAN

YEARS = st.dates(date(1922, 1, 1), date(2119, 12, 31))

# NOW is Thursday 26 November 2026, 5 Azar 1405.
DATES = [
    ("تا سه‌شنبه ۱۷ آذر", on(12, 8)),
    ("تا سه‌شنبه ۱۷ آذر، ساعت ۱۸", on(12, 8, 18)),
    ("تا ساعت ۱۸ سه‌شنبه، ۱۷ آذرماه", on(12, 8, 18)),
    ("تا ۱۷ آذر ساعت ۹ صبح", on(12, 8, 9)),
    ("تا هفدهم آذر", on(12, 8)),
    ("تا سی‌ام آذر", on(12, 21)),
    ("تا ۱۷ام آذر ۱۴۰۵", on(12, 8)),
    ("تا ۸ دسامبر", on(12, 8)),
    ("تا ۱۴۰۵/۰۹/۱۷ ساعت ۱۰", on(12, 8, 10)),
    ("by Tuesday 8 December", on(12, 8)),
    ("by Tuesday, 8 December, 18:00", on(12, 8, 18)),
    ("by 6 pm on Tuesday the 8th of December", on(12, 8, 18)),
    ("by December 8th, 2026", on(12, 8)),
    ("by Dec 8 at 10 am", on(12, 8, 10)),
    ("by 2026-12-08", on(12, 8)),
    ("by 5 January", datetime(2027, 1, 5, 21, tzinfo=TEHRAN)),
    ("تا ۲۰ آبان", on(11, 11)),  # It is over, and not meant for the next year.
]


@pytest.mark.parametrize(("words", "due"), DATES)
def test_a_day_of_a_month_is_the_same_alone_and_in_a_sentence(words: str, due: datetime):
    ensure_read_alike(words, due)


@pytest.mark.parametrize(
    "text",
    [
        *("تا سه‌شنبه ۳۱ آذر", "تا ۱۴۰۵/۱۳/۰۱", "تا شنبه ۰ دی", "تا سه‌شنبه دهم", "تا ۱۶۹۹/۰۱/۰۱ ساعت ۱ شب"),
        *("by Tuesday 31 November", "by Tuesday the 8th", "by 9999-12-31", "by 30 February"),
    ],
)
def test_what_no_calendar_has_or_has_no_month_is_not_read(text: str):
    assert find_deadline(text) is None
    assert read_deadline(text) is None


def test_a_number_after_a_weekday_is_no_day_of_a_month():
    for text in ("تا سه‌شنبه ۲ استکان می‌رسد", "تا سه‌شنبه اول وقت", "by Tuesday 2 glasses come"):
        found = find_deadline(text)
        assert found is not None
        assert found.moment(NOW, SHOP) == on(12, 1)


@given(YEARS, st.integers(-170, 170))
def test_each_day_is_what_the_calendars_say(today: date, later: int):
    day = today + timedelta(later)
    there = jdatetime.date.fromgregorian(date=day, locale="fa_IR")

    for at, is_jalali in ((there, True), (day, False)):
        assert CalendarDay(at.day, at.month, is_jalali, at.year).nearest(today) == day
        if (at.month, at.day) not in {(12, 30), (2, 29)}:
            assert CalendarDay(at.day, at.month, is_jalali).nearest(today) == day


@given(st.dates(date(2026, 6, 1), date(2027, 5, 1)))
def test_what_the_bot_writes_can_be_written_back(day: date):
    today = NOW.date()
    for calendar in (Jalali(), Gregorian()):
        for written in (calendar.day(day, today=today), calendar.weekday(day, today=today)):
            found = read_deadline(written)
            assert found is not None
            assert found.moment(NOW, SHOP).date() == day


def test_every_month_has_its_number():
    assert sorted(JALALI_MONTHS.values()) == list(range(1, 13))
    assert sorted(set(GREGORIAN_MONTHS.values())) == list(range(1, 13))
