"""Whether customers are content, with what they bought and with how they were served: apart, and no score."""

from collections import Counter
from collections.abc import Iterable

from domain.digits import matching_key
from domain.figures.nps import SHOWN_FROM
from domain.figures.shares import Share
from domain.frozen import frozen
from domain.touchpoints.feelings import Felt

MOST_NAMED = 3
CONTENT = {Felt.FINE, Felt.BETTER, Felt.EXPECTED, Felt.HERE, Felt.FIRST_STAYS, Felt.FIRST_NOW}

Told = tuple[str, Felt | None, int]
"""What was asked about, what was felt, None where nothing was said; and how often."""


@frozen
class Felts:
    """What was said to one question of the plan."""

    asked: int
    times: dict[Felt, int]

    @classmethod
    def of(cls, told: Iterable[tuple[Felt | None, int]]) -> "Felts":
        times: Counter[Felt | None] = Counter()
        for felt, count in told:
            times[felt] += count
        asked = sum(times.values())
        return cls(asked, {felt: count for felt, count in times.items() if felt is not None})

    @property
    def content(self) -> Share:
        """Of those who said anything (`CSAT` in the field's list of formulas: the share of the best answers)."""
        return Share(sum(self.times.get(felt, 0) for felt in CONTENT), sum(self.times.values()))


def least_content(told: Iterable[Told], *, most: int = MOST_NAMED) -> tuple[list[tuple[str, Share]], int]:
    """The products with which customers are content least often, of all that enough spoke of; and how many those are.

    Capitals, digits and half-spaces make no other product.
    """
    found: dict[str, tuple[Counter[str], Counter[Felt | None]]] = {}
    for what, felt, count in told:
        names, times = found.setdefault(matching_key(what), (Counter(), Counter()))
        names[what] += count
        times[felt] += count
    shares = [
        (max(names, key=lambda name: (names[name], name)), Felts.of(times.items()).content)
        for names, times in found.values()
    ]
    enough = [(what, share) for what, share in shares if share.n >= SHOWN_FROM]
    unhappy = [(what, share) for what, share in enough if share.k < share.n]
    return sorted(unhappy, key=lambda one: (one[1].k / one[1].n, -one[1].n, one[0]))[:most], len(enough)
