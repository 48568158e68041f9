"""How many responses it takes to know a score closely, and how closely those who were asked are known."""

from math import ceil, sqrt

from domain.figures.nps import Tally
from domain.figures.shares import Z_95

AIM = 10.0
"""Points to either side, as closely as a score is mostly wanted."""
LEAST_ASKED = 0.1
"""Of those who were asked, the share that must have answered for the rest to matter less."""


def needed(variance: float, points: float = AIM) -> int:
    """Responses for an interval of ±points at 95 %: ⌈z²·Var/m²⌉; `variance` is that of one answer, 1 at worst."""
    return ceil(Z_95**2 * variance / (points / 100) ** 2)


def within(tally: Tally, asked: int) -> float | None:
    """Points to either side, for just those who were asked: z·SE·√((N − n)/(N − 1)).

    None where it would say nothing more than the interval of all: too few of them answered, or more than were asked.
    """
    if tally.variance is None or not LEAST_ASKED * asked <= tally.n <= asked or asked < 2:
        return None
    return 100 * Z_95 * sqrt(tally.variance / tally.n * (asked - tally.n) / (asked - 1))
