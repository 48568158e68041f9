"""What complaints are about month by month, and which causes make most of them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

from domain.figures.periods import Period
from domain.frozen import frozen

REST = "rest"
MOST_TOPICS = 7
MOST_CAUSES = 5


class Named(Protocol):
    """What a picture must know of a topic: its name, and all its names."""

    def named(self, language: str) -> str: ...

    @property
    def names(self) -> list[str]: ...


@frozen
class TopicRow:
    """How often a topic came up in each month; `name` is its code, or REST for all that are not shown alone."""

    name: str
    times: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.times)


@frozen
class CauseBar:
    """So many complaints were explained by it; `so_far` is the share, in percent, of all causes down to this one."""

    name: str
    times: int
    so_far: float


def topics_of(told: Iterable[tuple[date, str]], months: Sequence[Period], *, most: int = MOST_TOPICS) -> list[TopicRow]:
    """The most frequent topics first; where there are too many, the rest in one row at the end."""
    times: dict[str, Counter[int]] = {}
    for day, topic in told:
        place = next((at for at, month in enumerate(months) if month.first <= day <= month.last), None)
        if place is not None:
            times.setdefault(topic, Counter())[place] += 1
    rows = [TopicRow(topic, _spread(found, len(months))) for topic, found in times.items()]
    rows.sort(key=lambda row: (-row.total, row.name))
    if len(rows) <= most:
        return rows
    rest = tuple(map(sum, zip(*(row.times for row in rows[most - 1 :]), strict=True)))
    return [*rows[: most - 1], TopicRow(REST, rest)]


def _spread(times: Counter[int], months: int) -> tuple[int, ...]:
    return tuple(times[place] for place in range(months))


def pareto(times: Mapping[str, int], *, most: int = MOST_CAUSES) -> list[CauseBar]:
    """The causes that come first, each with the share of all causes that they make together (Juran's Pareto chart)."""
    whole, together, bars = sum(times.values()), 0, []
    for name, count in sorted(times.items(), key=lambda each: (-each[1], each[0]))[:most]:
        together += count
        bars.append(CauseBar(name, count, 100 * together / whole))
    return bars
