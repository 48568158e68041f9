"""A day of a month as people write it: «سه‌شنبه ۱۰ آذر», "1 December", 1405/09/10; of the year that is meant."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from domain.digits import matching_key
from domain.frozen import frozen

JALALI = (
    *("فروردین", "اردیبهشت", "خرداد"),
    *("تیر", "مرداد", "شهریور"),
    *("مهر", "آبان", "آذر"),
    *("دی", "بهمن", "اسفند"),
)
# By Persian names as matching_key leaves them; of the Gregorian months by English and by Persian ones.
_GREGORIAN = (
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "ژانویه فوریه مارس اوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
)
JALALI_MONTHS = {matching_key(name): number for number, name in enumerate(JALALI, 1)}
GREGORIAN_MONTHS = {name: number for names in _GREGORIAN for number, name in enumerate(names.split(), 1)}
_UNITS = "یکم دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم"
ORDINALS = {
    **{word: n for n, word in enumerate(_UNITS.split(), 1)},
    **{f"بیست و {word}": 20 + n for n, word in enumerate(_UNITS.split()[:9], 1)},
    **{"اول": 1, "بیستم": 20, "سیام": 30, "سی ام": 30, "سی و یکم": 31},
}
FIRST_GREGORIAN_YEAR = 1700
GREGORIAN_YEARS = range(1900, 2200)
# Nouruz of 1400 was on 21 March 2021; in this cycle of 33 years eight are leap years, as for two centuries around.
_YEARS, _CYCLE, _LEAPS = range(1300, 1500), 33, frozenset({1, 5, 9, 13, 17, 22, 26, 30})
_NOURUZ = date(2021, 3, 21)


def any_of(words: Iterable[str]) -> str:
    """A pattern of one of them, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_ORDINAL = rf"(?:\d{{1,2}} ?(?:st|nd|rd|th|ام|م)|{any_of(ORDINALS)})"
# A day without its month; «شنبه اول وقت» is none.
BARE_DAY = rf"(?:the )?(?!اول){_ORDINAL}(?!\w)"
_MONTHS = any_of([*JALALI_MONTHS, *GREGORIAN_MONTHS])
CALENDAR_DAY = (
    rf"(?:the )?(?P<day>{_ORDINAL}|\d{{1,2}})(?: of)? (?P<month>{_MONTHS})(?: ?ماه)?(?:,? (?P<year>\d{{4}}))?"
    rf"|(?P<month_first>{any_of(GREGORIAN_MONTHS)}) (?:the )?(?P<day_last>{_ORDINAL}|\d{{1,2}})"
    r"(?:,? (?P<year_last>\d{4}))?"
    r"|(?P<figures>\d{4}[-/.]\d{1,2}[-/.]\d{1,2})"
)


def year_of(day: date, *, is_jalali: bool) -> int:
    """The Jalali year that begins in the day's Gregorian one, or that one."""
    return day.year - 621 if is_jalali else day.year


@frozen
class CalendarDay:
    """Day and month in one of the calendars, perhaps with the year."""

    day: int
    month: int
    is_jalali: bool
    year: int | None = None

    def nearest(self, today: date) -> date | None:
        """The very day, or without a year the one nearest to today, before it or after; none that no calendar has.

        30 Esfand and 29 February come in leap years alone.
        """
        here = year_of(today, is_jalali=self.is_jalali)
        years = range(here - 4, here + 5) if self.year is None else (self.year,)
        days = [day for year in years if (day := self._in(year)) is not None]
        return min(days, key=lambda day: abs(day - today), default=None)

    @property
    def exists(self) -> bool:
        return self.nearest(_NOURUZ) is not None

    def _in(self, year: int) -> date | None:
        try:
            if self.is_jalali:
                return _of_jalali(year, self.month, self.day)
            return date(year, self.month, self.day) if year in GREGORIAN_YEARS else None
        except ValueError:
            return None


def calendar_day(found: re.Match[str]) -> CalendarDay | None:
    """What CALENDAR_DAY has found."""
    if found["figures"]:
        year, month, day = map(int, re.split("[-/.]", found["figures"]))
        return CalendarDay(day, month, year < FIRST_GREGORIAN_YEAR, year)
    day, month = found["day"] or found["day_last"], found["month"] or found["month_first"]
    if not day or not month:
        return None
    year = found["year"] or found["year_last"]
    number = ORDINALS.get(day) or int("".join(sign for sign in day if sign.isdecimal()))
    is_jalali = month in JALALI_MONTHS
    named = JALALI_MONTHS if is_jalali else GREGORIAN_MONTHS
    return CalendarDay(number, named[month], is_jalali, int(year) if year else None)


def _of_jalali(year: int, month: int, day: int) -> date:
    last = 31 if month <= 6 else 30 if month < 12 or _is_leap(year) else 29
    if year not in _YEARS or not (1 <= month <= 12 and 1 <= day <= last):
        raise ValueError
    years = range(1400, year) if year >= 1400 else range(year, 1400)
    days = sum(366 if _is_leap(one) else 365 for one in years)
    before = (month - 1) * 31 - max(month - 7, 0)
    return _NOURUZ + timedelta(days=(days if year >= 1400 else -days) + before + day - 1)


def _is_leap(year: int) -> bool:
    return year % _CYCLE in _LEAPS
