"""Dates in words: hours of the night and of noon, the days of the next week, numbers in words, in both languages."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.promises.deadlines import COUNTS, WEEKDAYS, find_deadline, read_deadline
from tests.domain.test_promises import DAY, NOW, SHOP, TEHRAN


def on(month: int, day: int, hour: int = 21, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=TEHRAN)


# NOW is Thursday 26 November, 10:00.
DATES = [
    ("تا شنبه ساعت ۱۲ شب", on(11, 29, 0)),
    ("تا فردا ساعت ۱ شب", on(11, 28, 1)),
    ("تا فردا ساعت ۴:۳۰ شب", on(11, 28, 4, 30)),
    ("تا فردا ساعت ۹ شب", on(11, 27, 21)),
    ("تا شنبه ساعت ۱۱ ظهر", on(11, 28, 11)),
    ("تا شنبه ساعت ۲ ظهر", on(11, 28, 14)),
    ("تا امشب ساعت ۹", on(11, 26, 21)),
    ("تا امشب ساعت ۱۲", on(11, 27, 0)),
    ("تا شنبه ساعت ۲۴", on(11, 29, 0)),
    ("تا فردا ظهر", on(11, 27, 12)),
    ("تا ظهر فردا", on(11, 27, 12)),
    ("تا ساعت ۵ عصر فردا", on(11, 27, 17)),
    ("تا فردا صبح", on(11, 27, 12)),
    ("تا صبح فردا", on(11, 27, 12)),
    ("تا فردا صبح ساعت ۱۰", on(11, 27, 10)),
    ("تا فردا عصر", on(11, 27, 18)),
    ("تا عصر شنبه", on(11, 28, 18)),
    ("تا شنبه بعد از ظهر", on(11, 28, 18)),
    ("تا فردا شب", on(11, 27)),
    ("تا فردا شب ساعت ۱۰", on(11, 27, 22)),
    ("تا ساعت ۱۸ روز شنبه", on(11, 28, 18)),
    ("تا شنبه‌ی آینده", on(11, 28)),
    ("تا شنبهٔ بعد", on(11, 28)),
    ("تا شنبه هفته‌ی بعد", on(11, 28)),
    ("تا شنبه‌ی هفته‌ی آینده", on(11, 28)),
    ("تا پنجشنبه‌ی هفته‌ی بعد ساعت ۱۰ صبح", on(12, 3, 10)),
    ("تا جمعهٔ هفتهٔ دیگه", on(12, 4)),
    ("تا سه روز دیگر", on(11, 29)),
    ("تا ۳ روز دیگه", on(11, 29)),
    ("تا یک هفته‌ی دیگر", on(12, 3)),
    ("ظرف دو روز", on(11, 28)),
    ("by Saturday next week", on(12, 5)),
    ("by Friday next week at 9 pm", on(12, 4, 21)),
    ("within 3 days", on(11, 29)),
    ("within the next three days", on(11, 29)),
    ("within a week", on(12, 3)),
    ("by 5pm tomorrow", on(11, 27, 17)),
    ("by 5 p.m. tomorrow", on(11, 27, 17)),
    ("by noon tomorrow", on(11, 27, 12)),
    ("by 18:00 on Saturday", on(11, 28, 18)),
    ("by tomorrow morning", on(11, 27, 12)),
    ("by tomorrow morning at 10", on(11, 27, 10)),
    ("by Friday afternoon", on(11, 27, 18)),
    ("by tomorrow evening", on(11, 27, 20)),
    ("by tomorrow evening at 7", on(11, 27, 19)),
    ("by tonight at 9", on(11, 26, 21)),
    ("by Saturday at 12 at night", on(11, 29, 0)),
    ("سه‌شنبه تا ساعت ۱۶", on(12, 1, 16)),
    ("فردا، تا ساعت ۵ عصر", on(11, 27, 17)),
    ("شنبه تا ظهر", on(11, 28, 12)),
    ("on Tuesday by 4 pm", on(12, 1, 16)),
    ("tomorrow by noon", on(11, 27, 12)),
]


@pytest.mark.parametrize(("words", "due"), DATES)
def test_a_date_is_the_same_alone_and_in_a_sentence(words: str, due: datetime):
    ensure_read_alike(words, due)


def ensure_read_alike(words: str, due: datetime) -> None:
    """Alone and in a sentence."""
    sentence = f"می‌رسد {words}." if not words.isascii() else f"It comes {words}, we hope."

    for found in (read_deadline(words), find_deadline(sentence)):
        assert found is not None
        assert found.moment(NOW, SHOP) == due


@pytest.mark.parametrize(
    "text",
    [
        *("تا شنبه ساعت ۶ ظهر", "تا دو روز پیش", "تا ۳ روز قبل خبری نبود", "تا شنبه دو هفته‌ی دیگر", "تا ۳ روز کاری"),
        *("تا دو سه روز دیگر", "by Saturday in two weeks", "by Saturday week", "by 5 tomorrow", "by 3 days ago"),
        *("by Saturday at 0 pm", "تا شنبه ساعت ۲۴:۳۰", "by 10 people tomorrow"),
        *("از شنبه تا ساعت ۱۷", "from Saturday until 5 pm", "Saturday by 5", "فردا تا ۵"),
    ],
)
def test_where_it_may_mean_another_day_or_hour_nothing_is_proposed(text: str):
    assert find_deadline(text) is None


@given(st.sampled_from(sorted(WEEKDAYS)), st.integers(0, 60))
def test_the_day_of_the_next_week_is_in_the_seven_days_after_this_one(weekday: str, later: int):
    week = "next week" if weekday.isascii() else "هفته‌ی بعد"
    now = NOW + later * DAY
    found = read_deadline(f"{weekday} {week}")
    assert found is not None

    due = found.moment(now, SHOP).date()
    begins = now.date() - timedelta((now.weekday() - (0 if weekday.isascii() else 5)) % 7) + 7 * DAY

    assert begins <= due < begins + 7 * DAY
    assert due.weekday() == WEEKDAYS[weekday]


@given(st.sampled_from(sorted(COUNTS)))
def test_a_number_in_words_is_the_number(word: str):
    days = "days" if word.isascii() else "روز"

    assert read_deadline(f"{word} {days}") == read_deadline(f"{COUNTS[word]} {days}")
