"""Dates as staff write them: "until Saturday", «تا سه‌شنبه ۱۰ آذر ساعت ۱۸»; found in a text, or read alone."""

import re
from datetime import date, datetime, time, timedelta
from itertools import chain

from domain.business import Business
from domain.dates.calendar_days import BARE_DAY, CALENDAR_DAY, CalendarDay, any_of, calendar_day
from domain.dates.counts import COUNTS
from domain.dates.halves import BEFORE_ITS_DAY, HALVES, NIGHT, NOON, PARTS, hour_of
from domain.digits import matching_key
from domain.frozen import frozen

DAY = timedelta(days=1)
LAST_MINUTE = time(23, 59)
SATURDAY = 5
# Monday is 0, as in the standard library; matching_key has taken the half-spaces out of what is compared, and آ is ا.
WEEKDAYS = {
    **dict(zip(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"), range(7), strict=True)),
    **dict(zip(("دوشنبه", "سهشنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه"), range(7), strict=True)),
    **{"سه شنبه": 1, "چهار شنبه": 2, "پنج شنبه": 3, "یک شنبه": 6, "دو شنبه": 0},
}
AHEAD = {"today": 0, "tonight": 0, "tomorrow": 1, "امروز": 0, "امشب": 0, "فردا": 1, "پسفردا": 2, "پس فردا": 2}
NIGHTS = ("tonight", "امشب")
HALVES_AND_ONE = {"an": 1, "half an": 0.5, "نیم": 0.5}
STEP = 5
UNITS = {"day": 1, "days": 1, "روز": 1, "week": 7, "weeks": 7, "هفته": 7}


_LATER = "(?:بعدی|بعد(?! از ظهر)|اینده|دیگر|دیگه)"
_OF_WEEK = rf",? (?P<next_week>next week|هفته(?: ?ی)? {_LATER})"
# Which week is meant; in "Saturday in two weeks" it is none that is read here, nor which month in "Tuesday the 1st".
_OTHER_WEEK = (
    r"(?!,? (?:the )?week\b|,? in \w+ weeks?\b|,? (?!این |همین )\w+ هفته"
    rf"|[,،]? {BARE_DAY})"
)
_COUNTED = rf"(?P<count>\d{{1,3}}|{any_of(COUNTS)}) (?P<unit>{any_of(UNITS)})"
_DAY = (
    rf"(?:(?:(?:{any_of(WEEKDAYS)})[,،]? )?(?:{CALENDAR_DAY})(?!\w)"
    f"|(?P<weekday>{any_of(WEEKDAYS)})(?: ?ی)?(?:{_OF_WEEK}|(?: {_LATER})?){_OTHER_WEEK}"
    f"|(?P<ahead>{any_of(AHEAD)})"
    rf"|(?:in |the next )?{_COUNTED}(?: ?ی)?(?: from now| {_LATER})?(?! (?:ago|before|پیش|قبل|گذشته|کاری)\b))"
)
_PART = rf"(?: (?:in the )?(?P<part>{any_of(PARTS)})(?!\w))?"
_BEFORE = rf"(?P<part_before>{any_of(BEFORE_ITS_DAY)})"
_HALF = rf"(?P<half>{any_of(HALVES)})"
_HOUR = rf"(?:(?P<hour>\d{{1,2}})(?::(?P<minute>\d{{2}}))?(?: ?{_HALF})?|(?P<noon>noon|ظهر))(?!\w)"
_CALLED = rf"(?:(?:at |ساعت ?)|(?=noon|ظهر|\d{{1,2}}:\d\d|\d{{1,2}} ?(?:{any_of(HALVES)})(?!\w)))"
_BY = r"(?:until|till|by|no later than|within|تا|ظرف)"
_ON = r"(?:on |this |next |روز )?"
# The day, and then by which hour of it: "Tuesday by 4 pm", «سه‌شنبه تا ساعت ۱۶».
_BY_HOUR = rf"(?<!\w)(?<!از )(?<!from ){_ON}{_DAY}(?!\w){_PART}[,،]? {_BY} {_CALLED}{_HOUR}"
# So many hours from now: "in 3 hours", «تا سه ساعت دیگر»; «ساعت ۳» is an hour of the day.
_COUNTED_HOURS = rf"(?P<hours>\d{{1,2}}|{any_of(COUNTS)}|an|half an|نیم) ?(?:hours?|ساعت)(?: ?ی)?"
_FROM_NOW = rf"(?: from now| later| {_LATER})"
_PAST = r"(?! ?(?:ago|before|پیش|قبل|گذشته|کاری)\b)"
_HOURS_ALONE = rf"(?:{_BY} )?(?:in )?(?:the next )?{_COUNTED_HOURS}{_FROM_NOW}?"
# "Late by 3 hours" and «تا سه ساعت دیر شد» tell of what has been.
_HOURS_WITHIN = (
    rf"(?<!\w)(?:within(?: the next)?|in the next|ظرف) {_COUNTED_HOURS}{_FROM_NOW}?(?!\w){_PAST}",
    rf"(?<!\w)تا {_COUNTED_HOURS}{_FROM_NOW}(?!\w)",
)
# Compiled when the first promise is read: it takes a twentieth of the start.
_ALONE = (
    rf"(?:{_BY} )?{_ON}{_DAY}{_PART}(?:[,،]? ?(?:at |ساعت ?)?{_HOUR})?",
    rf"(?:{_BY} )?(?:{_CALLED}{_HOUR}[,،]?|{_BEFORE}) {_ON}{_DAY}{_PART}",
    _BY_HOUR,
)
# In a sentence the number after a day may be anything, unless it looks or is called like an hour.
_WITHIN = (
    rf"(?<!\w){_BY} (?:the end of |اخر |پایان )?{_ON}{_DAY}(?!\w){_PART}(?:[,،]? ?{_CALLED}{_HOUR})?",
    rf"(?<!\w){_BY} (?:{_CALLED}{_HOUR}[,،]?|{_BEFORE}) {_ON}{_DAY}(?!\w){_PART}",
    _BY_HOUR,
)


@frozen
class Deadline:
    """A day counted from the day on which it is read, and the hour if one was named."""

    weekday: int | None
    ahead: int | None
    at: time | None
    past_midnight: int = 0  # The night of a day reaches into the next.
    week_begins: int | None = None  # Where it is the weekday of the next week: on which weekday weeks begin.
    on: CalendarDay | None = None
    after: timedelta | None = None  # Where hours are counted, from the moment on which it is read.
    is_span: int = 0  # Counted as so many days: for each who reads it, it begins anew, as hours do.

    def moment(self, now: datetime, business: Business) -> datetime:
        """The next such day, at its end if no hour was named; on a Saturday "Saturday" is the next one."""
        if self.after is not None:
            return _on_the_clock(now + self.after)
        today = business.day_of(now)
        day = (self.on and self.on.nearest(today)) or today + self._days_ahead(today.weekday()) * DAY
        return ends_at(day + self.past_midnight * DAY, business, self.at)

    def _days_ahead(self, today: int) -> int:
        if self.ahead is not None:
            return self.ahead
        weekday = self.weekday or 0
        if self.week_begins is None:
            return (weekday - today) % 7 or 7
        return 7 - (today - self.week_begins) % 7 + (weekday - self.week_begins) % 7


def read_deadline(text: str) -> Deadline | None:
    """A text that is a day, perhaps with an hour, and nothing else."""
    key = _key(text)
    if hours := re.fullmatch(_HOURS_ALONE, key):
        return _in_hours(hours)
    return next((found for form in _ALONE if (found := _deadline(re.fullmatch(form, key)))), None)


def find_deadline(text: str) -> Deadline | None:
    """The first date in a text by which something is said to be done: a promise, if it is meant as one."""
    key = _key(text)
    forms = (*_WITHIN, *_HOURS_WITHIN)
    dates = sorted(chain.from_iterable(re.finditer(form, key) for form in forms), key=lambda one: one.start())
    return next((found for one in dates if (found := _in_hours(one) or _deadline(one))), None)


def ends_at(day: date, business: Business, at: time | None = None) -> datetime:
    """The hour named, else the last at which the customer may still be told that it is done."""
    if at is None:
        quiet = business.quiet_hours
        at = quiet.start if quiet is not None and quiet.start >= time(12) else LAST_MINUTE
    return datetime.combine(day, at, business.zone)


def _key(text: str) -> str:
    """«شنبهٔ بعد» and «شنبه‌ی بعد» are one."""
    return matching_key(text).replace("\u06c0", "هی").replace("ه\u0654", "هی")


def _in_hours(found: re.Match[str]) -> Deadline | None:
    named = found.groupdict().get("hours")
    if named is None:
        return None
    hours = HALVES_AND_ONE.get(named) or COUNTS.get(named) or int(named)
    return Deadline(None, None, None, after=timedelta(hours=hours)) if hours else None


def _on_the_clock(moment: datetime) -> datetime:
    """The next of the minutes that people name: 15:07 is told as 15:10."""
    over = timedelta(minutes=moment.minute % STEP, seconds=moment.second, microseconds=moment.microsecond)
    return moment - over + timedelta(minutes=STEP) if over else moment


def _deadline(found: re.Match[str] | None) -> Deadline | None:
    if found is None:
        return None
    named_part = found["part"] or found.groupdict().get("part_before") or ""
    part, at = PARTS.get(named_part, (NIGHT if found["ahead"] in NIGHTS else None, None))
    past_midnight = 0
    if found["hour"] or found["noon"]:
        half = NOON if found["noon"] else HALVES.get(found["half"] or "", part)
        named = hour_of(int(found["hour"] or 12), int(found["minute"] or 0), half)
        if named is None:
            return None
        past_midnight, at = named
    on = calendar_day(found)
    if on is not None and not on.exists:
        return None
    ahead = AHEAD.get(found["ahead"] or "")
    if found["count"]:
        ahead = (COUNTS.get(found["count"]) or int(found["count"])) * UNITS[found["unit"]]
    weekday = WEEKDAYS.get(found["weekday"] or "")
    is_span = int(bool(found["count"]))
    return Deadline(weekday, ahead, at, past_midnight, _week_begins(found["next_week"]), on, is_span=is_span)


def _week_begins(next_week: str | None) -> int | None:
    """In Persian a week begins on Saturday, in English on Monday."""
    return None if next_week is None else 0 if next_week.isascii() else SATURDAY
