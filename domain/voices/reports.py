"""How many texts speak of each theme, beside the period before, and which of it chance alone would do."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import erfc, sqrt

from domain.figures.nps import JUDGED_FROM, PROVEN_BELOW
from domain.figures.shares import Share


class Shift(StrEnum):
    """Whether a theme has come up more or less often, by its share of the texts."""

    MORE = "more"
    LESS = "less"
    UNPROVEN = "unproven"
    UNJUDGED = "unjudged"


@dataclass(frozen=True, slots=True)
class ThemeCount:
    """`theme` is a topic's code or a praise; None stands for texts that speak of none of them."""

    theme: str | None
    now: Share
    then: Share

    @property
    def shift(self) -> Shift:
        """By two shares with one success and one failure added to each (Agresti and Caffo 2000)."""
        if min(self.now.n, self.then.n) < JUDGED_FROM:
            return Shift.UNJUDGED
        (p, var), (q, other) = _adjusted(self.now), _adjusted(self.then)
        z = (p - q) / sqrt(var + other)
        if erfc(abs(z) / sqrt(2)) >= PROVEN_BELOW:
            return Shift.UNPROVEN
        return Shift.MORE if z > 0 else Shift.LESS


def _adjusted(share: Share) -> tuple[float, float]:
    p = (share.k + 1) / (share.n + 2)
    return p, p * (1 - p) / (share.n + 2)


def counted(now: Sequence[Iterable[str]], before: Sequence[Iterable[str]]) -> tuple[list[ThemeCount], ThemeCount]:
    """Every theme that some text speaks of, the most frequent first, and the texts that speak of none.

    A text counts for each of its themes: the counts may add up to more than there are texts.
    """
    told, earlier = Counter(one for each in now for one in each), Counter(one for each in before for one in each)

    def count(theme: str) -> ThemeCount:
        return ThemeCount(theme, Share(told[theme], len(now)), Share(earlier[theme], len(before)))

    ordered = sorted(told, key=lambda theme: (-told[theme], theme))
    other = ThemeCount(None, _of_none(now), _of_none(before))
    return [count(theme) for theme in ordered], other


def _of_none(texts: Sequence[Iterable[str]]) -> Share:
    return Share(sum(not any(True for _ in each) for each in texts), len(texts))
