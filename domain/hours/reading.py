"""Hours of a day as staff write them: "9-17", «۹ تا ۱۳ و ۱۷ تا ۲۱», all day, closed."""

import re

from domain.digits import matching_key
from domain.hours.refusals import ImpossibleHours, UnknownHours
from domain.hours.shifts import ALL_DAY, CLOSED, Shift, Shifts, joined

_CLOCK = r"(\d{1,2})(?::(\d{2}))?"
_SPAN = rf"(?:from |از )?(?:ساعت )?{_CLOCK} ?(?:-|–|—|to|till|until|تا) ?(?:ساعت )?{_CLOCK}"
_AND = r"(?: ?[,،;؛/+&] ?(?:(?:and|و) ?)?| (?:(?:and|و) ?|[-–—] )?)"
_ONE = re.compile(_SPAN)
_ALL = re.compile(rf"{_SPAN}(?:{_AND}{_SPAN})*")
_CLOSED = frozenset(map(matching_key, ("closed", "off", "تعطیل", "بسته")))
_ALL_DAY = frozenset(
    map(matching_key, ("all day", "24 hours", "شبانه‌روزی", "شبانه‌روز", "تمام روز", "۲۴ ساعت", "۲۴ ساعته"))
)


def read_hours(text: str) -> Shifts:
    """Read the hours of a day in any digits.

    Raises:
        UnknownHours: it is none of these.
        ImpossibleHours, OverlappingHours, HoursOutOfOrder, TooManyShifts: it is, but of no day.
    """
    key = matching_key(text)
    if key in _CLOSED:
        return CLOSED
    if key in _ALL_DAY:
        return ALL_DAY
    if _ALL.fullmatch(key) is None:
        raise UnknownHours()
    return joined(_shift(*(int(part or 0) for part in found.groups())) for found in _ONE.finditer(key))


def _shift(hour: int, minute: int, until_hour: int, until_minute: int) -> Shift:
    if max(minute, until_minute) > 59:
        raise ImpossibleHours()
    return Shift(hour * 60 + minute, until_hour * 60 + until_minute)
