"""A day by its month, or a whole month, of either calendar; which one is meant depends on the day it is said."""

from datetime import date, timedelta

from domain.dates.calendar_days import CalendarDay, year_of
from domain.frozen import frozen

Span = tuple[date, date]
"""The first day and the last, both inside; it may be reversed or lie ahead."""
LOOKS_BACK = 9
"""Years: the leap days of a calendar are eight apart at most."""


@frozen
class Named:
    """Without a year it comes in each."""

    month: int
    is_jalali: bool
    day: int | None = None
    year: int | None = None

    def here(self, today: date) -> int:
        return year_of(today, is_jalali=self.is_jalali)

    def within(self, year: int) -> Span | None:
        day = 1 if self.day is None else self.day
        first = CalendarDay(day, self.month, self.is_jalali, year).nearest(date.min)
        if first is None or self.day is not None:
            return (first, first) if first else None
        after = CalendarDay(1, self.month % 12 + 1, self.is_jalali, year + self.month // 12).nearest(date.min)
        return (first, after - timedelta(days=1)) if after else None

    def latest(self, today: date) -> Span | None:
        """That of its own year, or the last one that has begun."""
        here = self.here(today)
        years = [self.year] if self.year else range(here + 1, here - LOOKS_BACK, -1)
        spans = (self.within(year) for year in years)
        return next((span for span in spans if span and (self.year or span[0] <= today)), None)
