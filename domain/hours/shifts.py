"""The parts of one day in which the business is open: none where it is closed, else one after the other."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from domain.frozen import frozen
from domain.hours.refusals import HoursOutOfOrder, ImpossibleHours, OverlappingHours, TooManyShifts

WHOLE_DAY = 24 * 60
ONE_DAY = timedelta(days=1)
MOST_SHIFTS = 3


@frozen
class Shift:
    """From one minute of the day up to, not including, another; 24 × 60 is the midnight that ends it."""

    opens: int
    closes: int

    def __post_init__(self) -> None:
        if not 0 <= self.opens < self.closes <= WHOLE_DAY:
            raise ImpossibleHours()

    def on(self, day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """The moments at which it begins and ends on a day."""
        return moment_of(day, self.opens, zone), moment_of(day, self.closes, zone)


Shifts = tuple[Shift, ...]
"""Those of one day, in order, with a break between each two; none is a closed day."""

CLOSED: Shifts = ()
ALL_DAY: Shifts = (Shift(0, WHOLE_DAY),)


def joined(shifts: Iterable[Shift]) -> Shifts:
    """Shifts as they are written; two that touch are one.

    Raises:
        OverlappingHours, HoursOutOfOrder, TooManyShifts: they are no day's.
    """
    day: list[Shift] = []
    for shift in shifts:
        opens = day.pop().opens if day and _touches(day[-1], shift) else shift.opens
        day.append(Shift(opens, shift.closes))
    if len(day) > MOST_SHIFTS:
        raise TooManyShifts(most=MOST_SHIFTS)
    return tuple(day)


def _touches(earlier: Shift, later: Shift) -> bool:
    """Whether the later one begins just when the earlier one ends; before that it can't."""
    if later.closes <= earlier.opens:
        raise HoursOutOfOrder()
    if later.opens < earlier.closes:
        raise OverlappingHours()
    return later.opens == earlier.closes


def minutes_of(shifts: Shifts) -> str:
    """The shifts as rows and buttons keep them: "540-780,1020-1260"."""
    return ",".join(f"{shift.opens}-{shift.closes}" for shift in shifts)


def shifts_of(minutes: str) -> Shifts:
    """Read them again.

    Raises:
        ValueError: that is no such text.
        Refusal: they are no day's.
    """
    spans = (span.split("-") for span in minutes.split(",") if span)
    return joined(Shift(int(opens), int(closes)) for opens, closes in spans)


@lru_cache(maxsize=4096)  # The same few days are looked at again and again, and a zone is slow.
def moment_of(day: date, minute: int, zone: ZoneInfo) -> datetime:
    """What the clock on the wall calls it; an hour that is left out in spring is the one that follows."""
    ahead, rest = divmod(minute, WHOLE_DAY)
    return datetime.combine(day + ahead * ONE_DAY, time(rest // 60, rest % 60), zone).astimezone(UTC)
