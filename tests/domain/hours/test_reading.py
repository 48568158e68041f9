"""Hours of a day as people write them, and what is wrong with those of no day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.hours.reading import read_hours
from domain.hours.refusals import HoursOutOfOrder, ImpossibleHours, OverlappingHours, TooManyShifts, UnknownHours
from domain.hours.shifts import ALL_DAY, CLOSED, MOST_SHIFTS, Shift, Shifts, joined
from tests.domain.hours.test_opening import OFFICE_DAY


def day(*spans: tuple[float, float]) -> Shifts:
    """Shifts by their hours."""
    return tuple(Shift(round(opens * 60), round(closes * 60)) for opens, closes in spans)


MIDDAY = day((9, 13), (17, 21))


@pytest.mark.parametrize(
    ("text", "shifts"),
    [
        *[(text, OFFICE_DAY) for text in ("9-17", "۹ تا ۱۷", "09:00 – 17:00", "from 9 to 17", "از ساعت ۹ تا ساعت ۱۷")],
        *[(text, ALL_DAY) for text in ("0-24", "all day", "شبانه‌روزی", "۲۴ ساعت")],
        *[(text, CLOSED) for text in ("closed", "تعطیل", " Closed ")],
        ("8:30 to 13", day((8.5, 13))),
    ],
)
def test_hours_are_read_as_people_write_them(text, shifts):
    assert read_hours(text) == shifts


@pytest.mark.parametrize(
    "text",
    [
        *("9-13 17-21", "9-13,17-21", "9–13, 17–21", "9 to 13 and 17 to 21", "from 9 to 13, and from 17:00 to 21:00"),
        *(
            "9-13 & 17-21",
            "9-13 - 17-21",
            "9 – 13 – 17 – 21",
            "9-13 / 17-21",
            "9-13\n17-21",
            "9-13;17-21",
            "9 till 13 17 till 21",
        ),
        *(
            "۹ تا ۱۳ و ۱۷ تا ۲۱",
            "۹ تا ۱۳، ۱۷ تا ۲۱",
            "از ۹ تا ۱۳ و از ساعت ۱۷ تا ۲۱",
            "٩ تا ١٣ و ١٧ تا ٢١",
            "۹-۱۳ ۱۷-۲۱",
        ),
        *("۹ تا ۱۳ و۱۷ تا ۲۱", "ساعت ۹ تا ۱۳، و ۱۷ تا ۲۱", "۰۹:۰۰ تا ۱۳:۰۰؛ ۱۷:۰۰ تا ۲۱:۰۰", "9-13 و 17-21"),
    ],
)
def test_two_shifts_are_read_as_people_write_them(text):
    assert read_hours(text) == MIDDAY


@pytest.mark.parametrize(
    ("text", "shifts"),
    [
        *[
            (text, OFFICE_DAY)
            for text in ("9am-5pm", "9 am to 5 pm", "9:00 a.m. – 5:00 p.m.", "9 to 5 pm", "9 am to 5")
        ],
        *[(text, OFFICE_DAY) for text in ("۹ صبح تا ۵ عصر", "از ساعت ۹ صبح تا ۵ بعد از ظهر", "۹ تا ۵ بعدازظهر")],
        *[(text, MIDDAY) for text in ("9am-1pm, 5pm-9pm", "9 am to 1 pm and 5 to 9 pm", "9-13 and 5-9 pm")],
        *[
            (text, MIDDAY)
            for text in ("۹ صبح تا ۱ ظهر و ۵ عصر تا ۹ شب", "۹ تا ۱ ظهر و ۵ تا ۹ شب", "۹ صبح تا ۱ و ۵ عصر تا ۹")
        ],
        *[(text, day((17, 21))) for text in ("5 to 9 pm", "۵ تا ۹ شب", "5pm-9")],
        *[(text, day((8, 12))) for text in ("8 to 12 pm", "۸ تا ۱۲ ظهر", "8am-12")],
        *[(text, day((9.5, 13.5))) for text in ("۹ و نیم تا ۱۳:۳۰", "۹ و نیم صبح تا ۱ و نیم", "9:30 am to 1:30 pm")],
        *[(text, day((16, 24))) for text in ("4 pm to 12 am", "۴ عصر تا ۱۲ شب")],
    ],
)
def test_hours_are_read_by_the_half_of_the_day_that_people_name(text, shifts):
    assert read_hours(text) == shifts


@pytest.mark.parametrize("text", ["8 to 10 pm", "۸ تا ۱۰ شب"])
def test_where_either_half_may_be_meant_it_is_asked_again(text):
    with pytest.raises(UnknownHours):
        read_hours(text)


def test_minutes_three_shifts_and_a_night_that_ends_at_midnight_are_read():
    assert read_hours("۹:۳۰ تا ۱۳، ۱۷ تا ۲۲") == day((9.5, 13), (17, 22))
    assert read_hours("9-12, 13:15-16 and 18-24") == day((9, 12), (13.25, 16), (18, 24))


def test_shifts_that_touch_are_one():
    assert read_hours("9-13 13-17") == OFFICE_DAY
    assert read_hours("۰ تا ۹، ۹ تا ۱۳، ۱۳ تا ۲۰ و ۲۰ تا ۲۴") == ALL_DAY


@pytest.mark.parametrize(
    "text",
    ["", "9", "morning", "-1-5", "x" * 5000, "9-1317-21", "9-13 and", "9-13-17", "9-13 closed", "9-17 " * 900 + "x"],
)
def test_what_is_no_span_of_hours_is_told(text):
    with pytest.raises(UnknownHours):
        read_hours(text)


@pytest.mark.parametrize(
    "text",
    [
        "18-02",
        "17-9",
        "9-9",
        "9-25",
        "9:75-10",
        "23-24:01",
        "24-24",
        "9-13 21-17",
        "9-1 5-9",
        "10 pm to 2 am",
        "۶ ظهر تا ۹",
    ],
)
def test_hours_over_midnight_and_hours_of_no_clock_are_refused(text):
    with pytest.raises(ImpossibleHours):
        read_hours(text)


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        *[
            (text, OverlappingHours)
            for text in ("9-13 12-21", "۹ تا ۱۷ و ۱۰ تا ۱۲", "9-13 9-13", "9-13 8-10", "9-13 8-21")
        ],
        *[(text, HoursOutOfOrder) for text in ("17-21 9-13", "۹ تا ۱۳ و ۵ تا ۹", "9-12 18-21 14-16")],
        *[(text, TooManyShifts) for text in ("9-10 11-12 13-14 15-16", "۱ تا ۲، ۳ تا ۴، ۵ تا ۶، ۷ تا ۸")],
    ],
)
def test_what_is_wrong_between_shifts_has_a_name(text, refusal):
    with pytest.raises(refusal):
        read_hours(text)


@given(st.lists(st.tuples(st.integers(0, 1439), st.integers(1, 600)), max_size=5))
def test_shifts_that_are_taken_stand_in_order_with_breaks_between_them(spans):
    written = [Shift(opens, min(opens + length, 1440)) for opens, length in spans]
    try:
        shifts = joined(written)
    except (HoursOutOfOrder, OverlappingHours, TooManyShifts):
        return

    minutes = [minute for shift in shifts for minute in (shift.opens, shift.closes)]
    assert minutes == sorted(set(minutes))
    assert len(shifts) <= MOST_SHIFTS
    assert sum(one.closes - one.opens for one in shifts) == sum(one.closes - one.opens for one in written)
    assert joined(shifts) == shifts
