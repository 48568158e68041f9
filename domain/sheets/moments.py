"""Days and hours in the cells of a sheet: Jalali or Gregorian, with any digits, with an hour or without."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from domain.dates.calendar_days import CALENDAR_DAY, calendar_day
from domain.digits import matching_key, to_ascii
from domain.reports import EARLIEST
from domain.sheets.cells import Defect, Defective, line_of

COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
TIME = re.compile(r"(\d{1,2}):(\d\d)(?::\d\d(?:\.\d+)?)?")
NAMED = re.compile(rf"(?:{CALENDAR_DAY})(?:(?:[,،]| ساعت)? (?P<hour>\d\d?:\d\d)(?::\d\d)?)?")
"""A month by its name: «۲۰ آبان ۱۴۰۵», "20 November 2026 14:30", 20-Nov-2026."""


class Moments:
    """A day without an hour means its noon, or now if it is today."""

    def __init__(self, zone: ZoneInfo, now: datetime, read_day: Callable[[str], date | None]) -> None:
        self._zone = zone
        self._now = now
        self._today = now.astimezone(zone).date()
        self._read_day = read_day
        self._of_text = lru_cache(4096)(self._read)

    def moment_in(self, cell: object, defect: Defect) -> datetime | None:
        """None for an empty one.

        Raises:
            Defective: it can't be read, stands for no date at all, or has not come yet.
        """
        match cell:
            case None | "":
                return None
            case datetime():
                found = self._at(cell.date(), cell.time() if cell.time() != time() else None)
            case date():
                found = self._at(cell, None)
            case _:
                if not (text := line_of(cell)):
                    return None
                found = self._of_text(text)
        if found is None or found.year < EARLIEST:
            raise Defective(defect, cell)
        if found > self._now:
            raise Defective(Defect.FUTURE, cell)
        return found

    def _read(self, text: str) -> datetime | None:
        key = to_ascii(text)
        if "T" in key and (exact := _exact(key)):
            return exact
        told, _, hour = key.replace("T", " ", 1).partition(" ")
        told = "/".join(parts.groups()) if (parts := COMPACT.fullmatch(told)) else told
        day, at = self._read_day(told), TIME.fullmatch(hour.strip())
        if day is None:
            day, hour = self._named(text)
            at = TIME.fullmatch(hour)
        if day is None or (hour and at is None):
            return None
        try:
            return self._at(day, time(int(at[1]), int(at[2])) if at else None)
        except ValueError:
            return None

    def _named(self, text: str) -> tuple[date | None, str]:
        """A day with its year, for a sheet is read long after it was written, and the hour behind it, if any."""
        found = NAMED.fullmatch(matching_key(text).replace("-", " "))
        day = calendar_day(found) if found else None
        if found is None or day is None or day.year is None:
            return None, ""
        return day.nearest(self._today), found["hour"] or ""

    def _at(self, day: date, hour: time | None) -> datetime | None:
        if hour is None and day == self._today:
            return self._now
        try:
            return datetime.combine(day, hour or time(12), self._zone).astimezone(UTC)
        except OverflowError:
            return None


def _exact(text: str) -> datetime | None:
    """What programs write, with its offset."""
    try:
        found = datetime.fromisoformat(text)
        return found.astimezone(UTC) if found.tzinfo else None
    except (ValueError, OverflowError):
        return None
