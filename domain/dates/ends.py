"""From what to what a span of days runs, as people write both: "1 to 20 November", «از اول مهر تا آخر»."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from domain.dates.calendar_days import CALENDAR_DAY, GREGORIAN_MONTHS, JALALI_MONTHS, ORDINALS, any_of, calendar_day
from domain.dates.named import Named, Span
from domain.frozen import replace

End = Named | date
ReadEnd = Callable[[str], End | None]
"""How one end is read by itself; None where it is none."""
LONGEST = 120
"""In characters: a longer text names no span, and looking for one wherever it may be parted takes seconds."""
# Beside the names of promises: there «می» and «جون» are other words.
_MONTHS = GREGORIAN_MONTHS | {"sept": 9, "می": 5, "جون": 6, "جولای": 7, "اگوست": 8} | JALALI_MONTHS
_MONTH = re.compile(rf"(?:ماه )?(?P<month>{any_of(_MONTHS)})\.?(?: ?ماه)?(?:(?:,|،)? ?(?:سال )?(?P<year>\d{{4}}))?")
_DAY = re.compile(CALENDAR_DAY)
_DAY_FIRST = re.compile(r"^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$")
_BARE = re.compile(rf"(?:the )?(\d{{1,2}}(?: ?(?:st|nd|rd|th|ام|م))?|{any_of(ORDINALS)})")
_YEAR_LAST = re.compile(r"(.+?)(?:,|،)? (\d{4})")
_BEGINNING = re.compile("^(?:the )?(?:beginning|start) of |^(?:ابتدای|اغاز|شروع) ")
_ENDING = re.compile("^(?:the )?end of |^(?:اخر|پایان|انتهای) ")
_SAME_ENDING = ("اخر", "پایان", "انتها")
_OPENED = re.compile("^(?:from|since|between|از|بین) ")
_BETWEEN = re.compile("^(?:between|بین) ")
_AND = ("and", "و")
_JOINED = re.compile(r" ?[-–—] ?| (?:to|until|till|through|and|تا|الی|و) ")


class Ends(NamedTuple):
    first: End
    last: End
    is_list: bool
    """Whether it names two days side by side, as “25 and 26 December”, and not what lies between them."""
    said: str
    """The last one as it is written."""


def ends_in(asked: str, read_end: ReadEnd) -> Iterator[Ends]:
    """Both ends, for each word between that parts the text into two of them; the text is as matching_key leaves it."""
    if len(asked) > LONGEST:
        return
    body = _OPENED.sub("", asked, count=1)
    is_between = _BETWEEN.match(asked) is not None
    for joint in _JOINED.finditer(body):
        said = body[joint.end() :]
        if ends := _both(body[: joint.start()], said, read_end):
            yield Ends(*ends, joint[0].strip() in _AND and not is_between, said)


def _both(first: str, last: str, read_end: ReadEnd) -> tuple[End, End] | None:
    """Beside a named day the number of the other is enough, as in “1 to 20 November” or “November 1 to 20”."""
    first = _BEGINNING.sub("", first)
    whole = named_month(_ENDING.sub("", last)) if _ENDING.match(last) else None
    ends = read_end(last) or whole
    begins = read_end(first) or _bare(first, replace(whole, day=1) if whole else ends)
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
    found = _DAY.fullmatch(_DAY_FIRST.sub(r"\3-\2-\1", text))
    day = calendar_day(found) if found else None
    return Named(day.month, day.is_jalali, day.day, day.year) if day else None


def named_month(text: str) -> Named | None:
    found = _MONTH.fullmatch(text)
    if found is None:
        return None
    year = int(found["year"]) if found["year"] else None
    return Named(_MONTHS[found["month"]], found["month"] in JALALI_MONTHS, year=year)


def possible(end: End, beside: End, today: date, around: Iterable[int]) -> list[Span]:
    """All that it can be, so many years around that of the other end or of today."""
    if isinstance(end, date):
        return [(end, end)]
    other = beside.within(beside.year) if isinstance(beside, Named) and beside.year else None
    here = end.here(other[0] if other else beside if isinstance(beside, date) else today)
    years = [end.year] if end.year else [here + away for away in around]
    return [span for year in years if (span := end.within(year))]
