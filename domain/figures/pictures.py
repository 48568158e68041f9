"""What pictures show."""

from dataclasses import dataclass

from domain.figures.months import Histogram, Trend
from domain.figures.periods import Period


@dataclass(frozen=True)
class NpsPicture:
    """Scores that were asked for, or volunteered: how they stand in a period, and in the months up to its end."""

    is_volunteered: bool
    period: Period
    histogram: Histogram
    trend: Trend
