"""Shares: so many of so many, and how far such a figure can be trusted."""

from math import sqrt

from domain.frozen import frozen

Z_95 = 1.959964
"""The two-sided 95 % point of the normal distribution."""


@frozen
class Interval:
    """A 95 % confidence interval, in percent or in points of NPS."""

    low: float
    high: float


@frozen
class Share:
    """`k` of `n`; skipped and undelivered ones belong to neither."""

    k: int
    n: int

    def __post_init__(self) -> None:
        if not 0 <= self.k <= self.n:
            raise ValueError(f"{self.k} of {self.n} is no share")

    @property
    def percent(self) -> float | None:
        """The share in percent, unrounded; None of none, never 0."""
        return 100 * self.k / self.n if self.n else None

    @property
    def wilson(self) -> Interval | None:
        """Wilson's score interval at 95 %, in percent (Wilson 1927); None of none."""
        if not self.n:
            return None
        p, z2 = self.k / self.n, Z_95**2
        middle = p + z2 / (2 * self.n)
        reach = Z_95 * sqrt(p * (1 - p) / self.n + z2 / (4 * self.n**2))
        whole = 1 + z2 / self.n
        return Interval(max(0.0, 100 * (middle - reach) / whole), min(100.0, 100 * (middle + reach) / whole))
