"""Scores month by month, and how often each score was given."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from operator import add
from typing import Self

from domain.dates.calendar import Calendar
from domain.figures.nps import Sample, Score, Tally
from domain.figures.periods import Period
from domain.frozen import frozen

SHOWN = 12
"""Months of a trend."""
SCORES = 11
A_DAY = timedelta(days=1)


@frozen
class Histogram:
    """How often each score was given, from 0 to 10."""

    times: tuple[int, ...] = (0,) * SCORES

    def __post_init__(self) -> None:
        if len(self.times) != SCORES or min(self.times) < 0:
            raise ValueError(f"a histogram counts {SCORES} scores: {self.times}")

    @classmethod
    def sum(cls, parts: Iterable[Self]) -> Self:
        times = (0,) * SCORES
        for part in parts:
            times = tuple(map(add, times, part.times))
        return cls(times)

    @property
    def tally(self) -> Tally:
        return Tally.counted({Score(score): count for score, count in enumerate(self.times)})

    @property
    def peak(self) -> int:
        """The score given most often; of several the highest."""
        return max(range(SCORES), key=lambda score: (self.times[score], score))


@frozen
class Month:
    """A month, or what of it has passed so far, and its scores."""

    period: Period
    tally: Tally
    is_whole: bool

    @property
    def nps(self) -> float | None:
        """Unrounded; None where there are too few responses for a figure."""
        return None if self.tally.sample in (Sample.NONE, Sample.COUNTS_ONLY) else self.tally.nps


@frozen
class Trend:
    """Of the months with a figure: the lowest, the highest, the latest; None without any."""

    months: tuple[Month, ...]

    @property
    def shown(self) -> list[Month]:
        return [month for month in self.months if month.nps is not None]

    @property
    def lowest(self) -> Month | None:
        return min(self.shown, key=lambda month: month.nps or 0.0, default=None)

    @property
    def highest(self) -> Month | None:
        return max(self.shown, key=lambda month: month.nps or 0.0, default=None)

    @property
    def latest(self) -> Month | None:
        return self.shown[-1] if self.shown else None


def months_until(last: date, calendar: Calendar, *, count: int = SHOWN) -> list[Period]:
    """So many months of this calendar, the oldest first; the newest ends on `last`, whole or not."""
    periods = [Period(calendar.month_start(last), last)]
    while len(periods) < count:
        ends = periods[-1].first - A_DAY
        periods.append(Period(calendar.month_start(ends), ends))
    return periods[::-1]


def trend_of(days: Mapping[date, Histogram], months: Iterable[Period], calendar: Calendar) -> Trend:
    """What was counted day by day, put into months."""
    return Trend(
        tuple(Month(month, counted(days, month).tally, is_whole=is_month_end(month.last, calendar)) for month in months)
    )


def counted(days: Mapping[date, Histogram], period: Period) -> Histogram:
    return Histogram.sum(found for day, found in days.items() if period.first <= day <= period.last)


def is_month_end(day: date, calendar: Calendar) -> bool:
    return calendar.month_start(day + A_DAY) == day + A_DAY
