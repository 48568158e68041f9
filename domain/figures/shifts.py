"""Whether one share is larger or smaller than another, or chance alone would do it."""

from enum import StrEnum
from math import erfc, sqrt

from domain.figures.nps import JUDGED_FROM, PROVEN_BELOW
from domain.figures.shares import Share


class Shift(StrEnum):
    """Whether something is more or less frequent than in other cases."""

    MORE = "more"
    LESS = "less"
    UNPROVEN = "unproven"
    UNJUDGED = "unjudged"


def shift_of(here: Share, there: Share) -> Shift:
    """By two shares with one success and one failure added to each (Agresti and Caffo 2000)."""
    if min(here.n, there.n) < JUDGED_FROM:
        return Shift.UNJUDGED
    (p, var), (q, other) = _adjusted(here), _adjusted(there)
    z = (p - q) / sqrt(var + other)
    if erfc(abs(z) / sqrt(2)) >= PROVEN_BELOW:
        return Shift.UNPROVEN
    return Shift.MORE if z > 0 else Shift.LESS


def _adjusted(share: Share) -> tuple[float, float]:
    p = (share.k + 1) / (share.n + 2)
    return p, p * (1 - p) / (share.n + 2)
