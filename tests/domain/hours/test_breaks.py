"""A shop that closes at midday: what is worked, and where a date goes that falls into the break."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from domain.hours.opening import OpeningHours
from domain.hours.shifts import CLOSED, Shift
from tests.domain.hours.test_opening import BERLIN, DAY, FRIDAY, HOUR, MINUTE, TEHRAN, at

MIDDAY = (Shift(9 * 60, 13 * 60), Shift(17 * 60, 21 * 60))
# 9 to 13 and 17 to 21, on Thursday until 13, on Friday closed.
SHOP = replace(OpeningHours(TEHRAN, (MIDDAY,) * 7).with_shifts(FRIDAY, CLOSED).with_shifts(3, MIDDAY[:1]), begins=5)
SATURDAY, SUNDAY = 21, 22


def on(day: int, *clock: int) -> datetime:
    return at(2026, 11, day, *clock)


def test_the_break_is_no_time_in_which_it_is_open():
    assert SHOP.worked(on(SATURDAY, 0), on(SUNDAY, 0)) == 8 * HOUR
    assert SHOP.worked(on(SATURDAY, 12), on(SATURDAY, 18)) == 2 * HOUR
    assert SHOP.worked(on(SATURDAY, 13), on(SATURDAY, 17)) == timedelta()
    assert [hour for hour in range(24) if SHOP.is_open(on(SATURDAY, hour))] == [9, 10, 11, 12, 17, 18, 19, 20]


@pytest.mark.parametrize(
    ("moment", "opens"),
    [
        ((SATURDAY, 8), (SATURDAY, 9)),
        ((SATURDAY, 12, 59), (SATURDAY, 12, 59)),
        ((SATURDAY, 13), (SATURDAY, 17)),
        ((SATURDAY, 15, 30), (SATURDAY, 17)),
        ((SATURDAY, 21), (SUNDAY, 9)),
        ((19, 13), (SATURDAY, 9)),  # On Thursday there is no evening.
    ],
)
def test_in_the_break_it_opens_next_in_the_afternoon(moment, opens):
    assert SHOP.open_from(on(*moment)) == on(*opens)


@pytest.mark.parametrize(
    ("start", "span", "reached"),
    [
        ((SATURDAY, 12), HOUR, (SATURDAY, 13)),  # The closing is still in time.
        ((SATURDAY, 12), 90 * MINUTE, (SATURDAY, 17, 30)),
        ((SATURDAY, 14), timedelta(), (SATURDAY, 17)),
        ((SATURDAY, 9), 8 * HOUR, (SATURDAY, 21)),
        ((SATURDAY, 9), 9 * HOUR, (SUNDAY, 10)),
    ],
)
def test_a_span_of_open_time_leaves_the_break_out(start, span, reached):
    assert SHOP.after(on(*start), span) == on(*reached)


@pytest.mark.parametrize(
    ("start", "within", "due"),
    [
        ((SATURDAY, 10), 2 * HOUR, (SATURDAY, 12)),  # By the clock on the wall.
        ((SATURDAY, 12), 2 * HOUR, (SATURDAY, 18)),
        ((SATURDAY, 14), DAY, (SUNDAY, 17)),  # Who comes in the break comes when it opens.
        ((SATURDAY, 12), DAY, (SUNDAY, 12)),
        ((SATURDAY, 22), DAY, (23, 9)),
        ((18, 18), DAY, (SATURDAY, 9)),  # From Wednesday evening: on Thursday there is none.
        ((SATURDAY, 14), 25 * HOUR, (SUNDAY, 18)),
        ((SATURDAY, 12), 28 * HOUR, (SUNDAY, 20)),
        ((SATURDAY, 12), 47 * HOUR, (23, 12)),  # No later than a day more would be.
    ],
)
def test_what_is_due_falls_into_no_break(start, within, due):
    assert SHOP.due(on(*start), within) == on(*due)


def test_a_date_that_is_put_off_skips_the_break():
    assert SHOP.put_off(on(SATURDAY, 12), on(SATURDAY, 9), on(SATURDAY, 10, 30)) == on(SATURDAY, 17, 30)
    assert SHOP.put_off(on(SATURDAY, 12), on(SATURDAY, 9), on(SATURDAY, 10)) == on(SATURDAY, 17)
    assert SHOP.put_off(on(SATURDAY, 12), on(SATURDAY, 13), on(SATURDAY, 17)) == on(SATURDAY, 12)


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ((12, 20), (12, 30)),
        ((12, 40), (12, 45)),  # It closes then.
        ((12, 45), (12, 45)),
        ((17, 10), (17, 15)),  # So it does after a quarter of an hour.
        ((18, 10), (18, 30)),
        ((15, 10), (15, 10)),  # Nothing is due while it is closed.
    ],
)
def test_a_date_is_told_as_a_half_hour_or_the_closing_before_it_each_time_it_closes(moment, told):
    odd = (Shift(540, 765), Shift(17 * 60, 17 * 60 + 15), Shift(18 * 60, 21 * 60))

    assert OpeningHours(TEHRAN, (odd,) * 7).rounded(on(SATURDAY, *moment)) == on(SATURDAY, *told)


def test_a_holiday_has_neither_shift():
    feast = replace(SHOP, holidays={date(2026, 11, SUNDAY): "عید"})

    assert feast.due(on(SATURDAY, 14), DAY) == on(23, 17)
    assert feast.shifts_on(date(2026, 11, SUNDAY)) == CLOSED


def test_no_time_counts_twice_where_the_clock_is_put_forward_into_a_break():
    """Its hour from 2 to 3 is left out: the first shift ends at what is then 3:45, and the second has begun by then."""
    nights = OpeningHours(BERLIN, ((Shift(60, 165), Shift(180, 300)),) * 7)
    begins, ends = (at(2026, 3, 29, hour, zone=BERLIN) for hour in (0, 12))

    assert nights.worked(begins, ends) == 3 * HOUR
    assert nights.after(begins, 3 * HOUR) == at(2026, 3, 29, 5, zone=BERLIN)
