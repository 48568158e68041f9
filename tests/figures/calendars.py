"""Months by hand: those of Iran are of 31 days, then of 30; the last has what is left until the spring equinox."""

from datetime import date, timedelta

from domain.figures.periods import Period

# The first of Farvardin from 1402 on.
NEW_YEARS = [date(2023, 3, 21), date(2024, 3, 20), date(2025, 3, 21), date(2026, 3, 21), date(2027, 3, 21)]


def month_starts(calendar: str) -> list[date]:
    """The first days of all months for years around, in their order."""
    if calendar == "gregorian":
        return [date(year, month, 1) for year in range(2023, 2027) for month in range(1, 13)]
    ahead = [31 * min(month, 6) + 30 * max(month - 6, 0) for month in range(12)]
    return [new_year + timedelta(days=days) for new_year in NEW_YEARS for days in ahead]


def month_start(day: date, calendar: str) -> date:
    return max(first for first in month_starts(calendar) if first <= day)


def is_whole(period: Period, calendar: str) -> bool:
    """Whether it ends where its month does."""
    return period.last + timedelta(days=1) in month_starts(calendar)


def months_until(last: date, calendar: str, count: int) -> list[Period]:
    """So many, the last of them up to this day."""
    firsts = [first for first in month_starts(calendar) if first <= last][-count:]
    ends = [first - timedelta(days=1) for first in firsts[1:]]
    return [Period(first, end) for first, end in zip(firsts, [*ends, last], strict=True)]


def months_in(period: Period, calendar: str) -> list[Period]:
    """The months of a period, the first from its first day on."""
    months = [month for month in months_until(period.last, calendar, 40) if month.last >= period.first]
    return [Period(max(month.first, period.first), month.last) for month in months]
