"""How many texts speak of each theme, beside the period before, and which of it chance alone would do."""

from collections import Counter
from collections.abc import Iterable, Sequence

from domain.figures.shares import Share
from domain.figures.shifts import Shift, shift_of
from domain.frozen import frozen


@frozen
class ThemeCount:
    """`theme` is a topic's code or a praise; None stands for texts that speak of none of them."""

    theme: str | None
    now: Share
    then: Share

    @property
    def shift(self) -> Shift:
        """Whether it has come up more or less often, by its share of the texts."""
        return shift_of(self.now, self.then)


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
