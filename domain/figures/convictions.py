"""Whether explanations convinced: how many said so, on each topic and of each author."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from domain.figures.shares import Share

Part = TypeVar("Part")


@dataclass(frozen=True)
class Judged:
    """The explanations of one author on one topic, by one kept explanation or none, and what their readers said.

    Who said nothing is in no share.
    """

    topic: str | None
    author_id: int
    cause: str | None
    sent: int
    clear: Share
    honest: Share
    convinced: Share


def together(shares: Iterable[Share]) -> Share:
    """The share of all of them; a person counts once for each explanation they judged."""
    found = list(shares)
    return Share(sum(share.k for share in found), sum(share.n for share in found))


def convinced_by(judged: Iterable[Judged], part: Callable[[Judged], Part]) -> list[tuple[Part, Share]]:
    """How many were convinced in each part, such as a topic; the most judged first, those nobody judged left out."""
    parts: dict[Part, list[Share]] = defaultdict(list)
    for one in judged:
        parts[part(one)].append(one.convinced)
    shares = [(name, together(found)) for name, found in parts.items()]
    return sorted((one for one in shares if one[1].n), key=lambda one: (-one[1].n, str(one[0])))
