"""Spans of time: how long half of them took at most, and nine of ten."""

from collections.abc import Sequence
from datetime import timedelta
from math import ceil
from typing import Self

from domain.frozen import frozen


def percentile(spans: Sequence[timedelta], share: float) -> timedelta | None:
    """Return the shortest of the spans within which at least this share (0 < share ≤ 1) of them lies.

    The nearest-rank definition: the result really happened to somebody, and
    "9 of 10 within {p90}" is true as it stands. None without spans.
    """
    if not 0 < share <= 1:
        raise ValueError(f"a share lies above 0 and at most at 1, not at {share}")
    if not spans:
        return None
    # 0.55·100 is 55.00000000000001 in floats; the rank is 55.
    rank = ceil(round(share * len(spans), 9))
    return sorted(spans)[max(rank, 1) - 1]


def median(spans: Sequence[timedelta]) -> timedelta | None:
    """The nearest-rank median: of an even number the lower middle one, not a mean of two."""
    return percentile(spans, 0.5)


def p90(spans: Sequence[timedelta]) -> timedelta | None:
    return percentile(spans, 0.9)


@frozen
class Spread:
    """How long half of them took at most, and nine of ten, by one clock."""

    median: timedelta | None
    p90: timedelta | None

    @classmethod
    def of(cls, spans: Sequence[timedelta | None]) -> Self:
        known = [span for span in spans if span is not None]
        return cls(median(known), p90(known))
