"""Hours of a day as staff write them: "9-17", «۹ تا ۱۳ و ۱۷ تا ۲۱», "9 am to 1 pm", all day, closed."""

import re
from collections.abc import Iterator

from domain.dates.calendar_days import any_of
from domain.dates.halves import HALVES, Half
from domain.digits import matching_key
from domain.hours.refusals import ImpossibleHours, UnknownHours
from domain.hours.shifts import ALL_DAY, CLOSED, WHOLE_DAY, Shift, Shifts, joined

HOUR = 60
NOON = 12 * HOUR
DAYBREAK = 6 * HOUR
"""Nobody opens before it who doesn't say that it is in the morning: "1 to 5 pm" begins after noon."""

_CLOCK = rf"(\d{{1,2}})(?::(\d{{2}})|( ?و ?نیم)(?!\w))?(?: ?({any_of(HALVES)})(?!\w))?"
_SPAN = rf"(?:from |از )?(?:ساعت )?{_CLOCK} ?(?:-|–|—|to|till|until|تا) ?(?:ساعت )?{_CLOCK}"
_AND = r"(?: ?[,،؛;/+&] ?(?:(?:and|و) ?)?| (?:(?:and|و) ?|[-–—] )?)"
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
    return joined(_shifts(key))


def _shifts(key: str) -> Iterator[Shift]:
    closed = 0
    for found in _ONE.finditer(key):
        shift = _shift(found, closed)
        closed = shift.closes
        yield shift


def _shift(found: re.Match[str], closed: int) -> Shift:
    """One span; `closed` is when the one before it was over."""
    begins, ends = found.groups()[:4], found.groups()[4:]
    opens, closes = _minute(*begins), _minute(*ends)
    if ends[-1] is not None:
        closes = closes or WHOLE_DAY
    elif begins[-1] is not None and closes <= min(opens, NOON):
        closes += NOON
    if begins[-1] is None and ends[-1] is not None:
        opens = _opens(opens, HALVES[ends[-1]], closes, closed)
    return Shift(opens, closes)


def _minute(hour: str, minute: str | None, half_past: str | None, half: str | None) -> int:
    """The minute of the day.

    Raises:
        ImpossibleHours: no clock shows it.
    """
    meant = int(hour) if half is None else HALVES[half].get(int(hour))
    minutes = 30 if half_past else int(minute or 0)
    if meant is None or minutes >= HOUR:
        raise ImpossibleHours()
    return meant * HOUR + minutes


def _opens(named: int, half: Half, closes: int, closed: int) -> int:
    """When a span begins of which the end alone says in which half of the day it is: "9 to 5 pm", but "5 to 9 pm".

    Raises:
        UnknownHours: it may be either, as "8 to 10 pm".
    """
    hour, minute = divmod(named, HOUR)
    alike = half.get(hour, hour) * HOUR + minute
    fit = {one for one in (named, alike) if closed <= one < closes and (one == alike or one >= DAYBREAK)}
    if len(fit) > 1:
        raise UnknownHours()
    return fit.pop() if fit else named
