"""From what to what a span of days runs, as people write both: "1 to 20 November", «از اول مهر تا آخر»."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from domain.dates.calendar_days import CALENDAR_DAY, GREGORIAN_MONTHS, JALALI_MONTHS, ORDINALS, any_of, calendar_day
from domain.dates.named import Named

End = Named | date
ReadEnd = Callable[[str], End | None]
"""How one end is read by itself; None where it is none."""
# Beside the names of promises: there «می» and «جون» are other words.
_MONTHS = GREGORIAN_MONTHS | {"sept": 9, "می": 5, "جون": 6, "جولای": 7, "اگوست": 8} | JALALI_MONTHS
_MONTH = re.compile(rf"(?:ماه )?(?P<month>{any_of(_MONTHS)})\.?(?: ?ماه)?(?:(?:,|،)? ?(?:سال )?(?P<year>\d{{4}}))?")
_DAY = re.compile(CALENDAR_DAY)
_BARE = re.compile(rf"(?:the )?(\d{{1,2}}(?: ?(?:st|nd|rd|th|ام|م))?|{any_of(ORDINALS)})")
_YEAR_LAST = re.compile(r"(.+?)(?:,|،)? (\d{4})")
_BEGINNING = re.compile("^(?:the )?(?:beginning|start) of |^(?:ابتدای|اغاز|شروع) ")
_ENDING = re.compile("^(?:the )?end of |^(?:اخر|پایان|انتهای) ")
_SAME_ENDING = ("اخر", "پایان", "انتها")
_OPENED = re.compile("^(?:from|since|between|از|بین) ")
_JOINED = re.compile(r" ?[-–—] ?| (?:to|until|till|through|and|تا|الی|و) ")


def ends_in(asked: str, read_end: ReadEnd) -> Iterator[tuple[End, End]]:
    """Both ends, for each word between that parts the text into two of them; the text is as matching_key leaves it."""
    body = _OPENED.sub("", asked, count=1)
    for joint in _JOINED.finditer(body):
        if ends := _both(body[: joint.start()], body[joint.end() :], read_end):
            yield ends


def _both(first: str, last: str, read_end: ReadEnd) -> tuple[End, End] | None:
    """Beside a named day the number of the other is enough, as in “1 to 20 November” or “November 1 to 20”."""
    first = _BEGINNING.sub("", first)
    ends = read_end(last) or named_month(_ENDING.sub("", last))
    begins = read_end(first) or _bare(first, ends)
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


def _number(text: str) -> int:
    return ORDINALS.get(text) or int("".join(sign for sign in text if sign.isdecimal()))


def named_day(text: str) -> Named | None:
    found = _DAY.fullmatch(text)
    day = calendar_day(found) if found else None
    return Named(day.month, day.is_jalali, day.day, day.year) if day else None


def named_month(text: str) -> Named | None:
    found = _MONTH.fullmatch(text)
    if found is None:
        return None
    year = int(found["year"]) if found["year"] else None
    return Named(_MONTHS[found["month"]], found["month"] in JALALI_MONTHS, year=year)
