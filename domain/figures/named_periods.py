"""Periods by names: today, last week, a day or a month of either calendar, and from one of them to another."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from domain.dates.calendar import Calendar
from domain.dates.calendar_days import any_of, year_of
from domain.dates.ends import End, ends_in, named_day, named_month
from domain.dates.named import Named, Span
from domain.dates.past_days import DAYS_AGO
from domain.figures.between import between

DAY = timedelta(days=1)
_SINCE = re.compile("^(?:from|since|از) ")
# «سه‌ماهه» is a quarter; «سه ماه» is three months, however it is written, unless it is this one's.
_UNITS = {"week": "week|هفت(?:هٔ?|ۀ)", "month": "month|ماه", "quarter": "quarter|فصل|سه ?ماهه", "year": "year|سال"}
_THIS = {unit: re.compile(rf"(?:this |این )?(?:{words})(?: ?ی? جاری)?") for unit, words in _UNITS.items()}
_LAST = {
    unit: re.compile(rf"(?:last|previous) (?:{words})|(?:{words}) ?ی? ?(?:گذشته|قبلی?|پیش)")
    for unit, words in _UNITS.items()
}
_SEASONS = {
    **{"بهار": 1, "تابستان": 4, "پاییز": 7, "پائیز": 7, "زمستان": 10},
    **{"spring": 1, "summer": 4, "autumn": 7, "fall": 7, "winter": 10},
}
_SEASON = re.compile(rf"(?:in |در |فصل )?(?P<season>{any_of(_SEASONS)})(?:,|،)?(?: (?:of |سال )?(?P<year>1[34]\d\d))?")
_NOW = ("now", "الان", "حالا", "اکنون")
_ONE_WORD = {"این سه ماه": "this quarter", "این سهماه": "this quarter", "امسال": "this year", "پارسال": "last year"}


def read_named(asked: str, *, today: date, calendar: Calendar) -> Span | None:
    """What the words name, as matching_key leaves them; None where they name nothing."""
    return (
        _relative(_ONE_WORD.get(asked, asked), today, calendar)
        or _month(asked, today)
        or _season(asked, today)
        or _day(asked, today, calendar)
        or _range(asked, today, calendar)
    )


def _relative(asked: str, today: date, calendar: Calendar) -> Span | None:
    if day := _known_day(asked, today):
        return day, day
    start_of: dict[str, Callable[[date], date]] = {unit: getattr(calendar, f"{unit}_start") for unit in _UNITS}
    for unit, start in start_of.items():
        first = start(today)
        if _THIS[unit].fullmatch(asked):
            return first, today
        if _LAST[unit].fullmatch(asked):
            return start(first - DAY), first - DAY
    return None


def _known_day(asked: str, today: date) -> date | None:
    return today - DAYS_AGO[asked] * DAY if asked in DAYS_AGO else None


def _month(asked: str, today: date) -> Span | None:
    named = named_month(re.sub("^(?:in|of|در) ", "", asked))
    return named.latest(today) if named else None


def _season(asked: str, today: date) -> Span | None:
    """Three months from Nouruz on, of a Jalali year; without one the last that has begun."""
    if (found := _SEASON.fullmatch(asked)) is None:
        return None
    month = _SEASONS[found["season"]]
    first = Named(month, is_jalali=True, year=int(found["year"]) if found["year"] else None).latest(today)
    last = Named(month + 2, is_jalali=True).within(year_of(first[0], is_jalali=True)) if first else None
    return (first[0], last[1]) if first and last else None


def _day(asked: str, today: date, calendar: Calendar) -> Span | None:
    """One day alone; without its year the last one that has been."""
    named = _end(re.sub("^(?:on|in|در|روز) ", "", asked), today, calendar)
    if isinstance(named, date):
        return named, named
    return named.latest(today) if named is not None and named.day else None


def _range(asked: str, today: date, calendar: Calendar) -> Span | None:
    """From one end to the other; after “from” alone, to today."""
    if ends := next(ends_in(asked, partial(_end_or_now, today=today, calendar=calendar)), None):
        return between(ends.first, ends.last, today)
    since = _end(_SINCE.sub("", asked), today, calendar) if _SINCE.match(asked) else None
    span = (since, since) if isinstance(since, date) else since.latest(today) if since else None
    return (span[0], max(today, span[0])) if span else None


def _end_or_now(text: str, today: date, calendar: Calendar) -> End | None:
    return today if text in _NOW else _end(text, today, calendar)


def _end(text: str, today: date, calendar: Calendar) -> End | None:
    """A day in figures, a named day or month."""
    return _known_day(text, today) or calendar.read(text) or named_day(text) or named_month(text)
