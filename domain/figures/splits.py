"""A score split into groups: where each stands, how far that can be trusted, and how many were compared."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Any

from domain.dates.calendar import Calendar
from domain.digits import matching_key
from domain.figures.brought import TierGroup, Top
from domain.figures.months import SHOWN, Histogram, counted
from domain.figures.nps import Change, Sample, Score, Tally, compare
from domain.figures.periods import Period
from domain.figures.shares import Interval
from domain.frozen import frozen
from domain.money import Currency
from domain.refusals import Refusal

MOST_GROUPS = 10
MOST_SPLIT = 1_000_000
"""Responses that a split looks at one by one; more take seconds. Months are counted beforehand, however many."""

Counted = tuple[str | None, int, int]
"""A name as it was written, None where nobody knows it; a score; how often it was given there."""


class Split(StrEnum):
    PRODUCT = "product"
    MONTH = "month"
    TOUCHPOINT = "touchpoint"
    TOPIC = "topic"
    SERVED_BY = "served_by"
    LANGUAGE = "language"
    TIER = "tier"


class TooManyToSplit(Refusal):
    """Facts: `n`, how many there are, and `most`, how many may be."""

    words = "refusals.too_many_to_split"


@frozen
class Group:
    """`name` is None for all of which nobody knows where they belong; `before` is what stood there earlier."""

    name: Any
    tally: Tally
    before: Tally | None = None

    @property
    def sample(self) -> Sample:
        return self.tally.sample

    @property
    def nps(self) -> float | None:
        """Unrounded; None where there are too few responses for a figure."""
        return self.tally.nps if self.is_shown else None

    @property
    def interval(self) -> Interval | None:
        return self.tally.interval if self.is_shown else None

    @property
    def is_shown(self) -> bool:
        return self.sample not in (Sample.NONE, Sample.COUNTS_ONLY)

    @property
    def change(self) -> Change | None:
        return None if self.before is None else compare(self.before, self.tally)


Found = tuple[list[Group], Group | None, int]
"""Groups that are shown alone, the rest together, and of how many it is made."""


@frozen
class SplitReport:
    """`rest` are `rest_of` groups that aren't shown alone; `known` are the topics by their codes."""

    split: Split
    is_volunteered: bool
    is_compared: bool
    period: Period
    whole: Group
    groups: tuple[Group, ...]
    rest: Group | None = None
    rest_of: int = 0
    volunteered: Tally | None = None
    known: Mapping[str, Any] | None = None
    top: Top | None = None  # By which customers are parted, and
    currency: Currency | None = None  # in which sums: of a split by tier.

    @property
    def is_known(self) -> bool:
        """Whether of any response it is known where it belongs."""
        return any(group.name is not None for group in self.groups)

    @property
    def compared(self) -> int:
        """How many stand beside one another with a figure, or each beside its own earlier one."""
        if self.is_compared:
            return sum(group.change is not None and group.change.difference is not None for group in self.groups)
        return sum(group.is_shown for group in self.groups)

    @property
    def samples(self) -> frozenset[Sample]:
        return frozenset(group.sample for group in self.groups)


def grouped(now: Iterable[Counted], before: Iterable[Counted] | None = None, *, most: int = MOST_GROUPS) -> Found:
    """The largest groups first, what nobody knows last; where there are too many, the rest together, and its number.

    Two spellings of a name are one group, called as it is written most often.
    """
    earlier = None if before is None else _by_key(before)
    found = [(key, scores, _called(names)) for key, (scores, names) in _by_key(now).items()]
    found.sort(key=lambda one: (one[0] is None, -one[1].total(), one[2] or ""))
    groups = [Group(name, _tally(scores), _before(earlier, [key])) for key, scores, name in found]
    if len(groups) <= most:
        return groups, None, 0
    rest = found[most - 1 :]
    together = sum((scores for _, scores, _ in rest), Counter[int]())
    return (
        groups[: most - 1],
        Group(None, _tally(together), _before(earlier, [key for key, *_ in rest])),
        len(rest),
    )


def by_tier(now: Iterable[Counted], before: Iterable[Counted] | None, top: Top) -> Found:
    """The most valuable first; where nobody stands out, nobody belongs anywhere."""
    if top.least is None:
        now, before = ([(None, *one[1:]) for one in now], before and [(None, *one[1:]) for one in before])
    groups, rest, rest_of = grouped(now, before)
    order = [*TierGroup, None]
    return sorted(groups, key=lambda group: order.index(group.name)), rest, rest_of


_ByKey = dict[Hashable, tuple[Counter[int], Counter[str]]]


def _by_key(counted: Iterable[Counted]) -> _ByKey:
    found: _ByKey = {}
    for name, score, times in counted:
        scores, names = found.setdefault(matching_key(name or "") or None, (Counter(), Counter()))
        scores[score] += times
        names[name or ""] += times
    return found


def _called(names: Counter[str]) -> str | None:
    return max(names, key=lambda name: (names[name], name)) or None


def _before(earlier: _ByKey | None, keys: Iterable[Hashable]) -> Tally | None:
    if earlier is None:
        return None
    return _tally(sum((earlier[key][0] for key in keys if key in earlier), Counter[int]()))


def _tally(scores: Counter[int]) -> Tally:
    return Tally.counted({Score(score): times for score, times in scores.items()})


def by_month(
    days: Mapping[date, Histogram], period: Period, calendar: Calendar, *, is_compared: bool, most: int = SHOWN
) -> Found:
    """The months of the period in their order, each beside the one before it; the oldest together where there are many.

    The first and the last are as long as the period lets them.
    """
    months = _months_in(period, calendar)
    tallies = [counted(days, month).tally for month in months]
    befores = [None, *(early if is_compared else None for early, _ in pairwise(tallies))]
    groups = [Group(month.first, tally, early) for month, tally, early in zip(months, tallies, befores, strict=True)]
    if len(groups) <= most:
        return groups, None, 0
    oldest = Period(period.first, months[-most].first - timedelta(days=1))
    return groups[-most:], Group(None, counted(days, oldest).tally), len(groups) - most


def _months_in(period: Period, calendar: Calendar) -> list[Period]:
    months, ends = [], period.last
    while not months or months[-1].first > period.first:
        months.append(Period(max(calendar.month_start(ends), period.first), ends))
        ends = months[-1].first - timedelta(days=1)
    return months[::-1]
