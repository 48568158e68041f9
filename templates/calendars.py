"""Calendars: days read and written as people of a language count them."""

import re
from datetime import date, timedelta
from typing import Protocol

import jdatetime
from babel.dates import format_date, get_day_names

from domain.dates.calendar import Calendar
from domain.dates.calendar_days import FIRST_GREGORIAN_YEAR, JALALI
from domain.digits import matching_key
from domain.frozen import frozen

_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})")
_YEAR_LAST = re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})")
MONDAY, SATURDAY = 0, 5


class WritingCalendar(Calendar, Protocol):
    """A calendar that also writes, with 0–9 for digits; the year only if it isn't that of `today`."""

    def day(self, day: date, *, today: date) -> str:
        """Day and month."""
        ...

    def weekday(self, day: date, *, today: date) -> str:
        """Weekday, day and month."""
        ...

    def until(self, first: date, last: date, *, today: date, is_short: bool = False) -> tuple[str, str]:
        """The first day and the last of a span: the first without what the last says again; short without years."""
        ...

    def month(self, day: date) -> str:
        """The month alone, as short as is usual."""
        ...

    def year(self, day: date) -> int: ...


def calendar_of(language: str, week_begins: int | None = None) -> WritingCalendar:
    """With the weekday on which weeks begin, 0 for Monday; unless told, the one that is usual in the language."""
    begins = {} if week_begins is None else {"week_begins": week_begins}
    return Jalali(**begins) if language == "fa" else Gregorian(language, **begins)


def jalali(day: date) -> str:
    """Year, month and day in figures, of one width."""
    here = jdatetime.date.fromgregorian(date=day, locale="fa_IR")
    return f"{here.year}/{here.month:02}/{here.day:02}"


def _read(text: str) -> date | None:
    """Read year-month-day or day-month-year in any digits; a year before 1700 is Jalali."""
    key = matching_key(text)
    found = _YEAR_FIRST.fullmatch(key) or _YEAR_LAST.fullmatch(key)
    if found is None:
        return None
    year, month, day = int(found["year"]), int(found["month"]), int(found["day"])
    try:
        if year < FIRST_GREGORIAN_YEAR:
            return _jalali(year, month, day).togregorian()
        return date(year, month, day)
    except ValueError:
        return None


def _jalali(year: int, month: int, day: int) -> jdatetime.date:
    # Without a locale of its own jdatetime asks the machine for one.
    return jdatetime.date(year, month, day, locale="fa_IR")


@frozen
class Gregorian:
    """The calendar of most languages; names of days and months come from Babel."""

    language: str = "en"
    week_begins: int = MONDAY

    def read(self, text: str) -> date | None:
        return _read(text)

    def week_start(self, day: date) -> date:
        return _week_start(day, self.week_begins)

    def month_start(self, day: date) -> date:
        return day.replace(day=1)

    def quarter_start(self, day: date) -> date:
        return day.replace(month=_quarter(day.month), day=1)

    def year_start(self, day: date) -> date:
        return day.replace(month=1, day=1)

    def day(self, day: date, *, today: date) -> str:
        return self._written("d MMMM", day, today)

    def weekday(self, day: date, *, today: date) -> str:
        return self._written("EEEE d MMMM", day, today)

    def until(self, first: date, last: date, *, today: date, is_short: bool = False) -> tuple[str, str]:
        is_one_month = (first.year, first.month) == (last.year, last.month)
        pattern = "d MMM" if is_short else "d MMMM"
        begins = self._written("d" if is_one_month else pattern, first, first if is_short else last)
        return begins, self._written(pattern, last, last if is_short else today)

    def month(self, day: date) -> str:
        return format_date(day, "LLL", locale=self.language)

    def year(self, day: date) -> int:
        return day.year

    def _written(self, pattern: str, day: date, today: date) -> str:
        return format_date(day, pattern if day.year == today.year else f"{pattern} y", locale=self.language)


@frozen
class Jalali:
    """The solar calendar of Iran; its year starts at the spring equinox."""

    week_begins: int = SATURDAY

    def read(self, text: str) -> date | None:
        return _read(text)

    def week_start(self, day: date) -> date:
        return _week_start(day, self.week_begins)

    def month_start(self, day: date) -> date:
        here = self._of(day)
        return _jalali(here.year, here.month, 1).togregorian()

    def quarter_start(self, day: date) -> date:
        here = self._of(day)
        return _jalali(here.year, _quarter(here.month), 1).togregorian()

    def year_start(self, day: date) -> date:
        return _jalali(self._of(day).year, 1, 1).togregorian()

    def day(self, day: date, *, today: date) -> str:
        here = self._of(day)
        written = f"{here.day} {JALALI[here.month - 1]}"
        return written if here.year == self._of(today).year else f"{written} {here.year}"

    def weekday(self, day: date, *, today: date) -> str:
        name = get_day_names("wide", locale="fa")[day.weekday()]
        return f"{name} {self.day(day, today=today)}"

    def until(self, first: date, last: date, *, today: date, is_short: bool = False) -> tuple[str, str]:
        begins, ends = self._of(first), self._of(last)
        is_one_month = (begins.year, begins.month) == (ends.year, ends.month)
        named = str(begins.day) if is_one_month else self.day(first, today=first if is_short else last)
        return named, self.day(last, today=last if is_short else today)

    def month(self, day: date) -> str:
        return JALALI[self._of(day).month - 1]

    def year(self, day: date) -> int:
        return self._of(day).year

    def _of(self, day: date) -> jdatetime.date:
        return jdatetime.date.fromgregorian(date=day, locale="fa_IR")


def _week_start(day: date, begins: int) -> date:
    return day - timedelta(days=(day.weekday() - begins) % 7)


def _quarter(month: int) -> int:
    """The first month of the quarter a month lies in."""
    return (month - 1) // 3 * 3 + 1
