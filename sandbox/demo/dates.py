"""Days and hours as the reader's language writes them, on the shop's clock."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from templates.calendars import calendar_of
from templates.typography import Typography

HEADINGS = {"fa": "{day}، ساعت {clock}", "en": "{day}, {clock}"}


@dataclass(frozen=True)
class Dates:
    language: str
    zone: ZoneInfo

    def day(self, moment: datetime, *, now: datetime) -> str:
        """Weekday, day and month, Jalali in Persian; the year only if it isn't that of `now`."""
        today = now.astimezone(self.zone).date()
        written = calendar_of(self.language).weekday(moment.astimezone(self.zone).date(), today=today)
        return self._digits(written)

    def clock(self, moment: datetime) -> str:
        return self._digits(f"{moment.astimezone(self.zone):%H:%M}")

    def second(self, moment: datetime) -> str:
        return self._digits(f"{moment.astimezone(self.zone):%H:%M:%S}")

    def heading(self, moment: datetime) -> str:
        return HEADINGS[self.language].format(day=self.day(moment, now=moment), clock=self.clock(moment))

    def _digits(self, text: str) -> str:
        return Typography.of(self.language).digits(text)
