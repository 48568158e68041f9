"""Whether explanations convinced: how many said so, on each topic and of each author."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TypeVar

from domain.figures.shares import Share
from domain.frozen import frozen
from domain.money import Currency

Part = TypeVar("Part")


@frozen
class Judged:
    """The explanations of one author on one topic, by one kept explanation or none, with one remedy or none.

    What their readers said of them stands in shares; who said nothing is in no share.
    """

    topic: str | None
    author_id: int
    cause: str | None
    remedy: str  # A kind of remedy; else "apology" or "none".
    is_automatic: bool  # Given at once, of what was happening: no author's doing, and judged by its being settled.
    sent: int
    clear: Share
    honest: Share
    convinced: Share


@frozen
class Cost:
    """What was given, in whole units of one currency."""

    currency: Currency
    given: int
    cost: int


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
