"""Periods of whole days, and the words by which staff ask for one."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol, Self

from domain.digits import matching_key
from domain.refusals import Refusal

LONGEST_DAYS = 3650
USUAL_DAYS = 30

_DAYS = re.compile(r"(?:last |past )?(\d{1,4})(?: ?days?| ?روز(?: اخیر| گذشته)?)?")
_QUARTER = re.compile(r"(?:this |این )?(?:quarter|فصل|سه ?ماهه?)")
_YEAR = re.compile(r"(?:this |این )?(?:year|سال)|امسال")
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


class Calendar(Protocol):
    """What a period must know of a calendar; templates/calendars.py has them."""

    def read(self, text: str) -> date | None: ...

    def month_start(self, day: date) -> date: ...

    def quarter_start(self, day: date) -> date: ...

    def year_start(self, day: date) -> date: ...


@dataclass(frozen=True)
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


def read_period(words: list[str], *, today: date, calendar: Calendar) -> Period:
    """Read what stands after /nps or /summary: nothing, days, "quarter", "year" or two dates.

    A quarter or a year runs from its first day to today; no period reaches
    beyond today, also when its last date does.
    """
    asked = matching_key(" ".join(words))
    if not asked:
        return Period.last_days(USUAL_DAYS, today)
    if _QUARTER.fullmatch(asked):
        return Period(calendar.quarter_start(today), today)
    if _YEAR.fullmatch(asked):
        return Period(calendar.year_start(today), today)
    if days := _DAYS.fullmatch(asked):
        return _last_days(int(days[1]), words, today)
    return _between_dates(words, today=today, calendar=calendar)


def _last_days(days: int, words: list[str], today: date) -> Period:
    if not 1 <= days <= LONGEST_DAYS:
        raise UnknownPeriod(text=" ".join(words), longest=LONGEST_DAYS, command="nps")
    return Period.last_days(days, today)


def _between_dates(words: list[str], *, today: date, calendar: Calendar) -> Period:
    dates = [calendar.read(word) for word in words if matching_key(word) not in _BETWEEN_DATES]
    match dates:
        case [date() as first, date() as last]:
            period = Period(first, last)
        case _:
            raise UnknownPeriod(text=" ".join(words), longest=LONGEST_DAYS, command="nps")
    if first > today:
        raise PeriodInFuture(first=first)
    period = Period(first, min(last, today))
    if period.days > LONGEST_DAYS:
        raise UnknownPeriod(text=" ".join(words), longest=LONGEST_DAYS, command="nps")
    return period
