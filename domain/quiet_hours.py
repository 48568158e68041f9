"""Quiet hours: the part of the day in which nobody is written to of our own accord."""

import re
from datetime import datetime, time, timedelta
from typing import Self
from zoneinfo import ZoneInfo

from domain.digits import matching_key
from domain.frozen import frozen

_SPAN = re.compile(r"(\d{1,2})(?::(\d{2}))? ?(?:-|–|to|تا) ?(\d{1,2})(?::(\d{2}))?")
_MINUTE = timedelta(minutes=1)


@frozen
class QuietHours:
    """From `start` up to, not including, `end`, by the clock on the wall; may pass midnight."""

    start: time
    end: time

    def __post_init__(self) -> None:
        if self.start == self.end:
            raise ValueError("Quiet hours start and end at the same time, so nothing could ever be sent")

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Read "21:00-09:00" in any digits; nothing is none; anything else is a ValueError in plain words."""
        key = matching_key(text)
        if not key:
            return None
        found = _SPAN.fullmatch(key)
        if found is None:
            raise ValueError(f"Quiet hours are written like 21:00-09:00, not {text!r}")
        hour, minute, until_hour, until_minute = (int(part or 0) for part in found.groups())
        if max(hour, until_hour) > 23 or max(minute, until_minute) > 59:
            raise ValueError(f"No clock shows the quiet hours {text!r}; hours go from 00:00 to 23:59")
        return cls(time(hour, minute), time(until_hour, until_minute))

    def holds(self, moment: datetime, zone: ZoneInfo) -> bool:
        return self.covers(moment.astimezone(zone).time())

    def covers(self, clock: time) -> bool:
        if self.start < self.end:
            return self.start <= clock < self.end
        return clock >= self.start or clock < self.end

    def open_from(self, moment: datetime, zone: ZoneInfo) -> datetime:
        """Return the first moment from this one on at which one may write; the moment itself if one may now.

        In the night of a clock change the end is sought minute by minute: the
        same hour may come twice, or never.
        """
        if not self.holds(moment, zone):
            return moment
        clock = moment.astimezone(zone)
        opens_at = moment + self._left(clock)
        if opens_at.astimezone(zone).utcoffset() == clock.utcoffset():
            return opens_at
        walked = moment.replace(second=0, microsecond=0)
        while self.holds(walked, zone):
            walked += _MINUTE
        return walked

    def _left(self, clock: datetime) -> timedelta:
        """How long until the end, if nobody changes the clock."""
        now, end = clock.replace(tzinfo=None), datetime.combine(clock.date(), self.end)
        return (end if end > now else end + timedelta(days=1)) - now
