"""Periods of whole days, and the words by which staff ask for one."""

import re
from datetime import date, timedelta
from typing import Self

from domain.dates.calendar import Calendar
from domain.dates.calendar_days import any_of
from domain.dates.counts import COUNTS
from domain.digits import matching_key
from domain.figures.named_periods import read_named
from domain.frozen import frozen
from domain.refusals import Refusal

LONGEST_DAYS = 3650
USUAL_DAYS = 30

_DAYS = re.compile(r"(?:last |past )?(\d{1,4})(?: ?days?| ?روز(?: اخیر| گذشته)?)?")
_COUNTED = re.compile(
    rf"(?:the )?(?:last |past )?(?P<n>\d{{1,4}}|{any_of(COUNTS)}) ?"
    "(?P<unit>[a-z]+|روز|هفته|ماه|فصل|سال)(?: ?ی)?(?: اخیر| گذشته)?"
)
# A month is taken as 30 days, as it is where nothing is asked for; the title tells from when to when.
_UNITS = {
    **dict.fromkeys(("d", "day", "days", "روز"), 1),
    **dict.fromkeys(("w", "week", "weeks", "هفته"), 7),
    **dict.fromkeys(("month", "months", "ماه"), USUAL_DAYS),
    **dict.fromkeys(("quarter", "quarters", "فصل"), 3 * USUAL_DAYS),
    **dict.fromkeys(("y", "year", "years", "سال"), 365),
}
_NAMED_YEAR = re.compile(r"(?:year |سال )?(1[34]\d\d|20\d\d)")  # Jalali, as 1405, or Gregorian.
_BETWEEN_DATES = frozenset(
    ("from", "since", "between", "to", "until", "till", "and", "-", "–", "از", "بین", "تا", "الی", "و")
)


class UnknownPeriod(Refusal):
    """Facts: `text`, what was asked for; `longest`, in days; `command`, by which the words show how it is asked."""

    words = "refusals.unknown_period"


class PeriodReversed(Refusal):
    """Facts: `first` and `last`, dates."""

    words = "refusals.period_reversed"


class PeriodInFuture(Refusal):
    """Facts: `first`, a date."""

    words = "refusals.period_in_future"


@frozen
class Period:
    """From the first day to the last, both inside."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise PeriodReversed(first=self.first, last=self.last)

    @classmethod
    def last_days(cls, n: int, today: date) -> Self:
        """`n` days, of which today is the last."""
        return cls(today - timedelta(days=n - 1), today)

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def before(self) -> "Period":
        """As many days just before: a quarter of 40 days so far is compared with the 40 days before it.

        Not with the whole last quarter, which would set a part against a whole.
        """
        return Period(self.first - timedelta(days=self.days), self.first - timedelta(days=1))

    @property
    def after(self) -> date:
        """The day after it."""
        return self.last + timedelta(days=1)

    @property
    def whole_months(self) -> tuple[date, date]:
        """From the first Gregorian month that lies inside to the next that doesn't, by their first days.

        Without any both are the period's own first day.
        """
        first, after = _month_from(self.first), self.after.replace(day=1)
        return (first, after) if first < after else (self.first, self.first)


def _month_from(day: date) -> date:
    """The first day of a month that comes next, which may be that day."""
    return day if day.day == 1 else (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def read_period(words: list[str], *, today: date, calendar: Calendar, command: str = "nps") -> Period:
    """Read what stands after a command: nothing, days, "last week", a month, a year as 1405 or 2026, or two dates.

    What isn't over runs from its first day to today; no period reaches
    beyond today, also when its last date does.
    """
    period = _read(words, today, calendar)
    if period is None or period.days > LONGEST_DAYS:
        raise UnknownPeriod(text=" ".join(words), longest=LONGEST_DAYS, command=command)
    return period


def _read(words: list[str], today: date, calendar: Calendar) -> Period | None:
    asked = matching_key(" ".join(words))
    if not asked:
        return Period.last_days(USUAL_DAYS, today)
    if named := _NAMED_YEAR.fullmatch(asked):
        return _of_year(int(named[1]), today, calendar)
    if days := _DAYS.fullmatch(asked):
        return Period.last_days(int(days[1]), today) if 1 <= int(days[1]) <= LONGEST_DAYS else None
    if span := read_named(asked, today=today, calendar=calendar):
        return _until_today(*span, today)
    return _counted(asked, today) or _between_dates(words, today, calendar)


def _counted(asked: str, today: date) -> Period | None:
    """So many weeks, months or years, the last of them up to today."""
    found = _COUNTED.fullmatch(asked)
    if found is None or found["unit"] not in _UNITS:
        return None
    n = COUNTS.get(found["n"]) or int(found["n"])
    days = n * _UNITS[found["unit"]]
    return Period.last_days(days, today) if 1 <= days <= LONGEST_DAYS else None


def _of_year(year: int, today: date, calendar: Calendar) -> Period | None:
    """Nobody asks for 1,405 days by that number alone."""
    first, next_first = (calendar.read(f"{one}-01-01") for one in (year, year + 1))
    if first is None or next_first is None:
        return None
    return _until_today(first, next_first - timedelta(days=1), today)


def _between_dates(words: list[str], today: date, calendar: Calendar) -> Period | None:
    dates = [calendar.read(word) for word in words if matching_key(word) not in _BETWEEN_DATES]
    match dates:
        case [date() as first, date() as last]:
            return _until_today(first, last, today)
    return None


def _until_today(first: date, last: date, today: date) -> Period:
    period = Period(first, last)
    if first > today:
        raise PeriodInFuture(first=first)
    return Period(first, min(period.last, today))
