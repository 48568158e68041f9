"""The part of one day in which the business is open, and how staff write it: "9-17", «۹ تا ۱۷», closed."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Self
from zoneinfo import ZoneInfo

from domain.digits import matching_key
from domain.hours.refusals import ImpossibleHours, UnknownHours

WHOLE_DAY = 24 * 60
ONE_DAY = timedelta(days=1)
_CLOCK = r"(\d{1,2})(?::(\d{2}))?"
_SPAN = re.compile(rf"(?:from |از )?(?:ساعت )?{_CLOCK} ?(?:-|–|—|to|till|until|تا) ?(?:ساعت )?{_CLOCK}")
_CLOSED = frozenset(map(matching_key, ("closed", "off", "تعطیل", "بسته")))
_ALL_DAY = frozenset(
    map(matching_key, ("all day", "24 hours", "شبانه‌روزی", "شبانه‌روز", "تمام روز", "۲۴ ساعت", "۲۴ ساعته"))
)


@dataclass(frozen=True, slots=True)
class Shift:
    """From one minute of the day up to, not including, another; 24 × 60 is the midnight that ends it."""

    opens: int
    closes: int

    def __post_init__(self) -> None:
        if not 0 <= self.opens < self.closes <= WHOLE_DAY:
            raise ImpossibleHours()

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Read hours in any digits; none is closed.

        Raises:
            UnknownHours: it is none of these.
            ImpossibleHours: it is, but of no day.
        """
        key = matching_key(text)
        if key in _CLOSED:
            return None
        if key in _ALL_DAY:
            return cls(0, WHOLE_DAY)
        if (found := _SPAN.fullmatch(key)) is None:
            raise UnknownHours()
        hour, minute, until_hour, until_minute = (int(part or 0) for part in found.groups())
        if max(minute, until_minute) > 59:
            raise ImpossibleHours()
        return cls(hour * 60 + minute, until_hour * 60 + until_minute)

    def on(self, day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """The moments at which it begins and ends on a day."""
        return moment_of(day, self.opens, zone), moment_of(day, self.closes, zone)


ALL_DAY = Shift(0, WHOLE_DAY)


@lru_cache(maxsize=4096)  # The same few days are looked at again and again, and a zone is slow.
def moment_of(day: date, minute: int, zone: ZoneInfo) -> datetime:
    """What the clock on the wall calls it; an hour that is left out in spring is the one that follows."""
    ahead, rest = divmod(minute, WHOLE_DAY)
    return datetime.combine(day + ahead * ONE_DAY, time(rest // 60, rest % 60), zone).astimezone(UTC)
