"""What pictures show."""

from collections.abc import Mapping

from domain.figures.months import Histogram, Trend
from domain.figures.periods import Period
from domain.figures.shares import Share
from domain.figures.topics import CauseBar, Named, TopicRow
from domain.frozen import frozen


@frozen
class NpsPicture:
    """Scores that were asked for, or volunteered: how they stand in a period, and in the months up to its end."""

    is_volunteered: bool
    period: Period
    histogram: Histogram
    trend: Trend


@frozen
class ComplaintsPicture:
    """What complaints were about in the months up to the end of a period, and which causes explained those of it.

    `known` are the topics by their codes; `explained` is how many of the complaints that were explained have a
    cause that was kept.
    """

    period: Period
    months: tuple[Period, ...]
    is_whole: bool
    topics: tuple[TopicRow, ...]
    known: Mapping[str, Named]
    causes: tuple[CauseBar, ...]
    explained: Share

    @property
    def n(self) -> int:
        return sum(row.total for row in self.topics)


Picture = NpsPicture | ComplaintsPicture
