"""Holidays of the business: which days may become one, what they may be called, and those in a row as one."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from domain.dates.named import Span
from domain.hours.refusals import (
    HolidayNameTooLong,
    HolidayPast,
    HolidaysBackwards,
    HolidaysTooMany,
    HolidayTooFar,
)
from domain.hours.shifts import ONE_DAY

DAYS_AHEAD = 400
"""So far ahead; it is also the longest row of days that may come."""
MOST_DAYS = 31
"""At once."""
_PLACE = 2**40
"""Above every number of a holiday."""
LONGEST_HOLIDAY = 40


class Holiday(NamedTuple):
    id: int
    day: date
    name: str


class Holidays(NamedTuple):
    """Days in a row that have one name, by the number of the first."""

    id: int
    first: date
    last: date
    name: str

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def number(self) -> int:
        """By which an answer knows which days were asked about; of one day it is that of the holiday."""
        return self.id + (self.days - 1) * _PLACE


def of_number(number: int) -> tuple[int, int]:
    """The first holiday, and how many days from it on."""
    before_last, holiday = divmod(number, _PLACE)
    return holiday, before_last + 1


def declarable(first: date, last: date, *, today: date) -> Span:
    """What of it may become holidays: what lies ahead, today included, and within what anybody plans.

    Raises:
        HolidaysBackwards, HolidayPast, HolidaysTooMany, HolidayTooFar: none of it may.
    """
    if last < first:
        raise HolidaysBackwards(first=first, last=last)
    if last < today:
        raise HolidayPast(days=(last - first).days + 1)
    first = max(first, today)
    if (last - first).days >= MOST_DAYS:
        raise HolidaysTooMany(most=MOST_DAYS)
    if last > today + timedelta(days=DAYS_AHEAD):
        raise HolidayTooFar(days=DAYS_AHEAD)
    return first, last


def in_a_row(holidays: Iterable[Holiday]) -> list[Holidays]:
    """Neighbours of one name together; the days are in order."""
    rows: list[Holidays] = []
    for one in holidays:
        if rows and rows[-1].name == one.name and rows[-1].last + ONE_DAY == one.day:
            rows[-1] = rows[-1]._replace(last=one.day)
        else:
            rows.append(Holidays(one.id, one.day, one.day, one.name))
    return rows


def name_of(text: str) -> str:
    """On one line, for it is read in a list."""
    name = " ".join(text.split())
    if len(name) > LONGEST_HOLIDAY:
        raise HolidayNameTooLong(longest=LONGEST_HOLIDAY)
    return name
