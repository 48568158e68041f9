"""Holidays: which days may become one, several at once, and those in a row as one."""

from datetime import date, timedelta

import pytest

from domain.hours.holidays import DAYS_AHEAD, MOST_DAYS, Holiday, Holidays, declarable, in_a_row, of_number
from domain.hours.refusals import HolidayPast, HolidaysBackwards, HolidaysTooMany, HolidayTooFar
from domain.refusals import Refusal

TODAY, DAY = date(2026, 11, 21), timedelta(days=1)
LATEST = TODAY + DAYS_AHEAD * DAY


@pytest.mark.parametrize(
    ("first", "last"),
    [(TODAY, TODAY), (TODAY, TODAY + (MOST_DAYS - 1) * DAY), (LATEST - DAY, LATEST), (LATEST, LATEST)],
)
def test_what_lies_ahead_may_become_holidays(first, last):
    assert declarable(first, last, today=TODAY) == (first, last)


def test_of_what_is_under_way_the_days_that_are_left():
    assert declarable(TODAY - 40 * DAY, TODAY + DAY, today=TODAY) == (TODAY, TODAY + DAY)


@pytest.mark.parametrize(
    ("first", "last", "refusal", "facts"),
    [
        (TODAY + DAY, TODAY, HolidaysBackwards, {"first": TODAY + DAY, "last": TODAY}),
        (TODAY - DAY, TODAY - DAY, HolidayPast, {"days": 1}),
        (TODAY - 3 * DAY, TODAY - DAY, HolidayPast, {"days": 3}),
        (TODAY, TODAY + MOST_DAYS * DAY, HolidaysTooMany, {"most": MOST_DAYS}),
        (LATEST, LATEST + DAY, HolidayTooFar, {"days": DAYS_AHEAD}),
    ],
)
def test_all_else_is_refused(first: date, last: date, refusal: type[Refusal], facts: dict[str, object]):
    with pytest.raises(refusal) as refused:
        declarable(first, last, today=TODAY)

    assert refused.value.facts == facts


def test_neighbours_of_one_name_are_one_and_others_stand_alone():
    names = ("", "", "Nowruz", "Nowruz", "Nowruz", "Nature")
    days = [Holiday(number, TODAY + number * DAY, name) for number, name in enumerate(names)]
    later = Holiday(9, TODAY + 7 * DAY, "Nature")

    assert in_a_row([*days, later]) == [
        Holidays(0, TODAY, TODAY + DAY, ""),
        Holidays(2, TODAY + 2 * DAY, TODAY + 4 * DAY, "Nowruz"),
        Holidays(5, TODAY + 5 * DAY, TODAY + 5 * DAY, "Nature"),
        Holidays(9, later.day, later.day, "Nature"),
    ]


@pytest.mark.parametrize("days", [1, 2, MOST_DAYS])
def test_a_number_tells_which_and_how_many_and_that_of_one_day_is_its_own(days):
    number = Holidays(12345, TODAY, TODAY + (days - 1) * DAY, "").number

    assert of_number(number) == (12345, days)
    assert (number == 12345) is (days == 1)
