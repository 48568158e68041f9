"""Periods by names: today, last week, a day or a month of either calendar, and from one of them to another."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from domain.dates.calendar import Calendar
from domain.dates.calendar_days import (
    CALENDAR_DAY,
    GREGORIAN_MONTHS,
    JALALI_MONTHS,
    ORDINALS,
    any_of,
    calendar_day,
)
from domain.dates.named import Named, Span
from domain.dates.past_days import DAYS_AGO
from domain.figures.between import End, between

DAY = timedelta(days=1)
# Beside the names of promises: there «می» and «جون» are other words.
_MONTHS = GREGORIAN_MONTHS | {"sept": 9, "می": 5, "جون": 6, "جولای": 7, "اگوست": 8} | JALALI_MONTHS
_MONTH = re.compile(rf"(?:ماه )?(?P<month>{any_of(_MONTHS)})\.?(?: ?ماه)?(?:(?:,|،)? ?(?:سال )?(?P<year>\d{{4}}))?")
_DAY = re.compile(CALENDAR_DAY)
_BARE = re.compile(rf"(?:the )?(\d{{1,2}}(?: ?(?:st|nd|rd|th|ام|م))?|{any_of(ORDINALS)})")
_YEAR_LAST = re.compile(r"(.+?)(?:,|،)? (\d{4})")
_BEGINNING = re.compile("^(?:the )?(?:beginning|start) of |^(?:ابتدای|اغاز|شروع) ")
_ENDING = re.compile("^(?:the )?end of |^(?:اخر|پایان|انتهای) ")
_SAME_ENDING = ("اخر", "پایان", "انتها")
_SINCE = re.compile("^(?:from|since|از) ")
_OPENED = re.compile("^(?:from|since|between|از|بین) ")
_JOINED = re.compile(r" ?[-–—] ?| (?:to|until|till|through|and|تا|الی|و) ")
# «سه‌ماهه» is a quarter; «سه ماه» is three months, however it is written, unless it is this one's.
_UNITS = {"week": "week|هفت(?:هٔ?|ۀ)", "month": "month|ماه", "quarter": "quarter|فصل|سه ?ماهه", "year": "year|سال"}
_THIS = {unit: re.compile(rf"(?:this |این )?(?:{words})(?: ?ی? جاری)?") for unit, words in _UNITS.items()}
_LAST = {
    unit: re.compile(rf"(?:last|previous) (?:{words})|(?:{words}) ?ی? ?(?:گذشته|قبلی?|پیش)")
    for unit, words in _UNITS.items()
}
_NOW = ("now", "الان", "حالا", "اکنون")
_ONE_WORD = {"این سه ماه": "this quarter", "این سهماه": "this quarter", "امسال": "this year", "پارسال": "last year"}


def read_named(asked: str, *, today: date, calendar: Calendar) -> Span | None:
    """What the words name, as matching_key leaves them; None where they name nothing."""
    return (
        _relative(_ONE_WORD.get(asked, asked), today, calendar)
        or _month(asked, today)
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
    named = _named_month(re.sub("^(?:in|of|در) ", "", asked))
    return named.latest(today) if named else None


def _day(asked: str, today: date, calendar: Calendar) -> Span | None:
    """One day alone; without its year the last one that has been."""
    named = _end(re.sub("^(?:on|in|در|روز) ", "", asked), today, calendar)
    if isinstance(named, date):
        return named, named
    return named.latest(today) if named is not None and named.day else None


def _range(asked: str, today: date, calendar: Calendar) -> Span | None:
    """From one end to the other; after “from” alone, to today."""
    body = _OPENED.sub("", asked, count=1)
    for joint in _JOINED.finditer(body):
        if ends := _both(body[: joint.start()], body[joint.end() :], today, calendar):
            return between(*ends, today)
    since = _end(_SINCE.sub("", asked), today, calendar) if _SINCE.match(asked) else None
    span = (since, since) if isinstance(since, date) else since.latest(today) if since else None
    return (span[0], max(today, span[0])) if span else None


def _both(first: str, last: str, today: date, calendar: Calendar) -> tuple[End, End] | None:
    """Beside a named day the number of the other is enough, as in “1 to 20 November” or “November 1 to 20”."""
    first, last = _BEGINNING.sub("", first), "today" if last in _NOW else last
    ends = _end(last, today, calendar) or _named_month(_ENDING.sub("", last))
    begins = _end(first, today, calendar) or _bare(first, ends)
    ends = ends or _last(last, begins)
    return (begins, ends) if begins and ends else None


def _bare(text: str, beside: End | None) -> Named | None:
    if not isinstance(beside, Named) or not beside.day or not (found := _BARE.fullmatch(text)):
        return None
    return replace(beside, day=_number(found[1]))


def _last(text: str, beside: End | None) -> Named | None:
    """A number alone, or the end of the same month; the year comes last, as in “November 1 to 20, 2026”."""
    bare, year = text, ""
    if found := _YEAR_LAST.fullmatch(text):
        bare, year = found.groups()
    if not isinstance(beside, Named) or not beside.day or (year and beside.year):
        return None
    named = replace(beside, day=None) if bare in _SAME_ENDING else _bare(bare, beside)
    return replace(named, year=int(year)) if named and year else named


def _end(text: str, today: date, calendar: Calendar) -> End | None:
    """A day in figures, a named day or month."""
    if day := _known_day(text, today) or calendar.read(text):
        return day
    if found := _DAY.fullmatch(text):
        day = calendar_day(found)
        return Named(day.month, day.is_jalali, day.day, day.year) if day else None
    return _named_month(text)


def _number(text: str) -> int:
    return ORDINALS.get(text) or int("".join(sign for sign in text if sign.isdecimal()))


def _named_month(text: str) -> Named | None:
    found = _MONTH.fullmatch(text)
    if found is None:
        return None
    year = int(found["year"]) if found["year"] else None
    return Named(_MONTHS[found["month"]], found["month"] in JALALI_MONTHS, year=year)
