"""The net promoter score: one person's score, a period's tally, and whether two periods differ."""

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum
from math import erfc, sqrt
from typing import Self

from domain.figures.shares import Z_95, Interval, Share
from domain.frozen import frozen

SHOWN_FROM = 5
"""Fewer responses are told as counts only: a figure would be noise, and would point at people."""
JUDGED_FROM = 30
"""Fewer responses carry no arrow: below it real changes and chance look alike."""
PROVEN_BELOW = 0.05
"""The two-sided p under which a difference between two periods counts as a change."""


class Category(StrEnum):
    PROMOTER = "promoter"
    PASSIVE = "passive"
    DETRACTOR = "detractor"


class Score(int):
    """One person's answer, a whole number from 0 to 10; anything else is a ValueError."""

    __slots__ = ()

    def __new__(cls, value: int) -> Self:
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 10:
            raise ValueError(f"a score is a whole number from 0 to 10, not {value!r}")
        return super().__new__(cls, value)

    @property
    def category(self) -> Category:
        if self >= 9:
            return Category.PROMOTER
        return Category.PASSIVE if self >= 7 else Category.DETRACTOR


class Sample(StrEnum):
    """What so many responses allow to be said."""

    NONE = "none"
    COUNTS_ONLY = "counts_only"
    TOO_FEW_TO_JUDGE = "too_few_to_judge"
    ENOUGH = "enough"


def sample_of(n: int) -> Sample:
    if n == 0:
        return Sample.NONE
    if n < SHOWN_FROM:
        return Sample.COUNTS_ONLY
    return Sample.TOO_FEW_TO_JUDGE if n < JUDGED_FROM else Sample.ENOUGH


@frozen
class Tally:
    """How many people stand where; those who skipped are not in it."""

    promoters: int
    passives: int
    detractors: int

    def __post_init__(self) -> None:
        if min(self.promoters, self.passives, self.detractors) < 0:
            raise ValueError(f"a tally counts people: {self}")

    @classmethod
    def of(cls, scores: Iterable[int]) -> Self:
        """Count scores; one that isn't 0 to 10 is a ValueError."""
        return cls.counted(Counter(Score(score) for score in scores))

    @classmethod
    def counted(cls, times: Mapping[Score, int]) -> Self:
        """From how often each score was given."""
        counts: Counter[Category] = Counter()
        for score, count in times.items():
            counts[score.category] += count
        return cls(counts[Category.PROMOTER], counts[Category.PASSIVE], counts[Category.DETRACTOR])

    @property
    def n(self) -> int:
        return self.promoters + self.passives + self.detractors

    @property
    def sample(self) -> Sample:
        return sample_of(self.n)

    @property
    def nps(self) -> float | None:
        """100·(P − D)/n, from −100 to +100, unrounded; None without responses. Passives count in n."""
        return 100 * _Spread.of(self).mean if self.n else None

    @property
    def variance(self) -> float | None:
        """Variance of one answer that counts +1, 0 or −1: p + d − (p − d)²; None without responses."""
        return _Spread.of(self).variance if self.n else None

    @property
    def interval(self) -> Interval | None:
        """The adjusted Wald interval at 95 %, in points, clipped to ±100 (Rocks 2016, after MeasuringU 2021).

        Plain Wald promises 95 % and holds 40–85 % at n = 5, and its width is 0
        when all agree; three added answers (¾ promoter, 1½ passive, ¾ detractor)
        mend both. The NPS itself is printed without them.
        """
        if not self.n:
            return None
        adjusted = _Spread.adjusted(self)
        reach = Z_95 * sqrt(adjusted.variance_of_mean)
        return Interval(max(-100.0, 100 * (adjusted.mean - reach)), min(100.0, 100 * (adjusted.mean + reach)))

    def share(self, category: Category) -> Share:
        counts = {
            Category.PROMOTER: self.promoters,
            Category.PASSIVE: self.passives,
            Category.DETRACTOR: self.detractors,
        }
        return Share(counts[category], self.n)


@frozen
class _Spread:
    """Mean and variance of answers that count +1, 0 or −1."""

    n: float
    mean: float
    variance: float

    @classmethod
    def of(cls, tally: Tally, added: float = 0.0) -> Self:
        """With `added` pseudo-answers: a quarter promoters, half passives, a quarter detractors."""
        n = tally.n + added
        p, d = (tally.promoters + added / 4) / n, (tally.detractors + added / 4) / n
        # Rounding must not make a variance negative.
        return cls(n, (tally.promoters - tally.detractors) / n, max(0.0, p + d - (p - d) ** 2))

    @classmethod
    def adjusted(cls, tally: Tally) -> Self:
        return cls.of(tally, added=3.0)

    @property
    def variance_of_mean(self) -> float:
        return self.variance / self.n


class Verdict(StrEnum):
    UP = "up"
    DOWN = "down"
    NO_PROVEN_CHANGE = "no_proven_change"
    TOO_FEW = "too_few"
    NONE_BEFORE = "none_before"


@frozen
class Change:
    """From one period to the next: points of NPS, z, two-sided p; all None where one side shows no NPS.

    `interval` is where the difference lies at 95 %: it holds 0 where p is above 0.05.
    """

    difference: float | None
    z: float | None
    p: float | None
    verdict: Verdict
    interval: Interval | None = None


def compare(before: Tally, after: Tally) -> Change:
    """Judge two periods by the adjusted counts: z = (NPS₂ − NPS₁)/√(SE₁² + SE₂²), p = erfc(|z|/√2).

    For different people in each period only: the same people asked twice
    (a panel) need paired differences.
    """
    if {before.sample, after.sample} & {Sample.NONE, Sample.COUNTS_ONLY}:
        return Change(None, None, None, Verdict.TOO_FEW if before.n else Verdict.NONE_BEFORE)
    old, new = _Spread.adjusted(before), _Spread.adjusted(after)
    middle, error = new.mean - old.mean, sqrt(old.variance_of_mean + new.variance_of_mean)
    z = middle / error
    p = erfc(abs(z) / sqrt(2))
    difference = 100 * (_Spread.of(after).mean - _Spread.of(before).mean)
    enough = before.sample is after.sample is Sample.ENOUGH
    return Change(difference, z, p, _verdict(z, p) if enough else Verdict.TOO_FEW, _around(middle, error, difference))


def _around(middle: float, error: float, difference: float) -> Interval:
    """Two scores lie 200 points apart at most; the difference itself, which pulls to no middle, is never outside."""
    low, high = 100 * (middle - Z_95 * error), 100 * (middle + Z_95 * error)
    return Interval(max(-200.0, min(low, difference)), min(200.0, max(high, difference)))


def _verdict(z: float, p: float) -> Verdict:
    if p >= PROVEN_BELOW:
        return Verdict.NO_PROVEN_CHANGE
    return Verdict.UP if z > 0 else Verdict.DOWN
