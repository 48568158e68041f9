"""Dates as staff write them: "until Saturday", «تا شنبه ساعت ۱۸», "tomorrow"; found in a text, or read alone."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.business import Business
from domain.digits import matching_key

DAY = timedelta(days=1)
LAST_MINUTE = time(23, 59)
# Monday is 0, as in the standard library; matching_key has taken the half-spaces out of what is compared.
WEEKDAYS = {
    **dict(zip(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"), range(7), strict=True)),
    **dict(zip(("دوشنبه", "سهشنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه"), range(7), strict=True)),
    **{"سه شنبه": 1, "چهار شنبه": 2, "پنج شنبه": 3, "یک شنبه": 6, "دو شنبه": 0},
}
AHEAD = {"today": 0, "tonight": 0, "tomorrow": 1, "امروز": 0, "امشب": 0, "فردا": 1, "پسفردا": 2, "پس فردا": 2}
_DAY = (
    f"(?:(?P<weekday>{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})"
    f"|(?P<ahead>{'|'.join(sorted(AHEAD, key=len, reverse=True))})"
    r"|(?:in )?(?P<days>\d{1,3}) (?:days?|روز)(?: from now| دیگر| بعد| آینده)?)"
)
# Which half of the day an hour lies in, where that is said.
HALVES = {
    **{"am": 0, "in the morning": 0, "صبح": 0},
    **dict.fromkeys(("pm", "in the afternoon", "in the evening", "ظهر", "بعدازظهر", "بعد از ظهر", "عصر", "شب"), 12),
}
_HALF = "|".join(sorted(HALVES, key=len, reverse=True))
_HOUR = rf"(?P<hour>\d{{1,2}})(?::(?P<minute>\d{{2}}))? ?(?P<half>{_HALF})?(?!\w)"
_BY = r"(?:until|till|by|no later than|تا)"
_ALONE = re.compile(rf"(?:{_BY} )?(?:on |this |next |روز )?{_DAY}(?:[,،]? ?(?:at |ساعت ?)?{_HOUR})?")
# In a sentence the number after a day may be anything, unless it looks or is called like an hour.
_WITHIN = re.compile(
    rf"(?<!\w){_BY} (?:the end of |آخر |پایان )?(?:this |next |روز )?{_DAY}(?!\w)"
    rf"(?:[,،]? ?(?:(?:at |ساعت ?)|(?=\d{{1,2}}:\d\d)){_HOUR})?"
)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day counted from the day on which it is read, and the hour if one was named."""

    weekday: int | None
    ahead: int | None
    at: time | None

    def moment(self, now: datetime, business: Business) -> datetime:
        """The next such day, at its end if no hour was named; on a Saturday "Saturday" is the next one."""
        today = business.day_of(now)
        ahead = self.ahead
        if ahead is None:
            ahead = ((self.weekday or 0) - today.weekday()) % 7 or 7
        return ends_at(today + ahead * DAY, business, self.at)


def read_deadline(text: str) -> Deadline | None:
    """A text that is a day, perhaps with an hour, and nothing else."""
    return _deadline(_ALONE.fullmatch(matching_key(text)))


def find_deadline(text: str) -> Deadline | None:
    """The first date in a text by which something is said to be done: a promise, if it is meant as one."""
    return next((found for one in _WITHIN.finditer(matching_key(text)) if (found := _deadline(one))), None)


def ends_at(day: date, business: Business, at: time | None = None) -> datetime:
    """The hour named, else the last at which the customer may still be told that it is done."""
    if at is None:
        quiet = business.quiet_hours
        at = quiet.start if quiet is not None and quiet.start >= time(12) else LAST_MINUTE
    return datetime.combine(day, at, business.zone)


def _deadline(found: re.Match[str] | None) -> Deadline | None:
    if found is None:
        return None
    at = None if found["hour"] is None else _clock(int(found["hour"]), int(found["minute"] or 0), found["half"])
    if found["hour"] is not None and at is None:
        return None
    ahead = int(found["days"]) if found["days"] else AHEAD.get(found["ahead"] or "")
    return Deadline(WEEKDAYS.get(found["weekday"] or ""), ahead, at)


def _clock(hour: int, minute: int, half: str | None) -> time | None:
    if half is not None:
        hour = hour % 12 + HALVES[half] if hour <= 12 else hour
    return time(hour, minute) if hour < 24 and minute < 60 else None
