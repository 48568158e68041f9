"""How far customers' words reach: how many of those that were raised a senior eye has seen, and after how long."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Self

from domain.figures.spans import median, p90
from domain.frozen import frozen


@frozen
class Reach:
    """`k` of `n` were seen; the spans are of those alone, from the customer's words to the first senior eye."""

    k: int
    n: int
    median: timedelta | None
    p90: timedelta | None

    @classmethod
    def of(cls, spans: Sequence[timedelta | None]) -> Self:
        seen = [span for span in spans if span is not None]
        return cls(len(seen), len(spans), median(seen), p90(seen))
