"""Days, moments and whatever else is drawn by lot, the same for the same seed."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import TypeVar

from tests.conftest import NOON

NOW = NOON
TODAY = date(2026, 11, 21)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
AHEAD_OF_UTC = timedelta(hours=3, minutes=30)  # Tehran's clock, without any summer since 2022.
OF_A_DAY = [timedelta(seconds=second) for second in range(0, 86_400, 9)]
# With these midnights a period or the one before it begins or ends, or what is a year before that.
BOUNDS = (9, 39, 59, 69, 119, 364, 374, 399, 401, 404, 424)
AT_A_BOUND = 0.01

One = TypeVar("One")


def midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC) - AHEAD_OF_UTC


def day_of(moment: datetime) -> date:
    return (moment + AHEAD_OF_UTC).date()


def days_until(last: date, count: int) -> list[date]:
    return [last - ago * DAY for ago in range(count - 1, -1, -1)]


class Chance(Random):
    """Many at a time, which is how a hundred thousand rows take no time."""

    def some(self, count: int, of: Mapping[One, float] | Sequence[One]) -> list[One]:
        """So many of these; where each has a number, by these weights."""
        if isinstance(of, Mapping):
            return self.choices(list(of), list(of.values()), k=count)
        return self.choices(of, k=count)

    def moments(self, count: int, days: Sequence[date], weights: Sequence[float] | None = None) -> list[datetime]:
        """None of them is still to come."""
        starts = self.choices([midnight(day) for day in days], weights, k=count)
        found = [start + span for start, span in zip(starts, self.some(count, OF_A_DAY), strict=True)]
        bounds = [midnight(day) for day in (TODAY - ago * DAY for ago in BOUNDS) if days[0] <= day <= days[-1]]
        for place in range(0, count, round(1 / AT_A_BOUND)):
            found[place] = self.choice([*bounds, found[place]])
        return [moment if moment <= NOW else moment - DAY for moment in found]

    def span(self, most: timedelta) -> timedelta:
        return timedelta(seconds=int(self.random() * most.total_seconds()))

    def later(self, moment: datetime, most: timedelta) -> datetime:
        """Now and then just at midnight: then it belongs to the day that begins."""
        found = moment + self.span(most)
        day_begun = midnight(day_of(found)) if self.happens(0.15) else found
        return max(moment, day_begun)

    def happens(self, share: float) -> bool:
        return self.random() < share
