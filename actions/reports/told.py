"""Shares as a report tells them."""

from typing import Any

from domain.figures.nps import SHOWN_FROM, sample_of
from domain.figures.shares import Share


def told(share: Share) -> dict[str, Any]:
    """Of few only how many; what the interval of some more allows to be said, its sample tells."""
    interval = share.wilson if share.n >= SHOWN_FROM else None
    return {
        "k": share.k,
        "n": share.n,
        "low": interval.low if interval else None,
        "high": interval.high if interval else None,
        "sample": sample_of(share.n),
    }
