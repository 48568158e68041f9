"""What a settled complaint is worth, and what it would bring if more customers stayed: assumptions beside measures."""

import re
from typing import Self

from domain.digits import to_ascii
from domain.figures.retention import Cohort, Tier
from domain.frozen import frozen
from domain.refusals import Refusal

_MARGIN = re.compile(r"(?:^|(?<=\s))(\d{1,5}) ?(?:%|٪|percent|درصد)(?=\s|$)", re.IGNORECASE)


class NoMargin(Refusal):
    """Facts: `percent`, what was written."""

    words = "refusals.no_margin"


def read_margin(words: list[str]) -> tuple[int | None, list[str]]:
    """Of what stands after /worth the percent of sales that remain, if they are named, and the other words."""
    text = to_ascii(" ".join(words))
    found = _MARGIN.search(text)
    if found is None:
        return None, words
    if not 1 <= int(found[1]) <= 100:
        raise NoMargin(percent=int(found[1]))
    return int(found[1]), (text[: found.start()] + text[found.end() :]).split()


@frozen
class Return:
    """Of settled complaints, in whole units of one currency: what their customers brought since, and what they cost."""

    income: int
    given: int
    handled: int  # Complaints.
    handling_cost: int  # Of one of them; 0 where nobody has said it.

    @property
    def cost(self) -> int:
        return self.given + self.handled * self.handling_cost

    def kept(self, margin: int) -> int:
        """What remains of the income at so many percent of margin."""
        return self.income * margin // 100

    def roi(self, margin: int) -> float | None:
        """100·(margin kept − cost) / cost, as if all of them would have left; None where nothing was spent."""
        return 100 * (self.kept(margin) - self.cost) / self.cost if self.cost else None


@frozen
class WhatIf:
    """If `points` more of a hundred customers had stayed; no more can stay than were lost."""

    points: int
    customers: int
    income: int
    percent: float  # Of the income that there was.

    @classmethod
    def of(cls, cohort: Cohort, tier: Tier, points: int) -> Self | None:
        """As if each of them had brought what a customer brings on average; None where nobody more could stay."""
        customers = min(round(cohort.start * points / 100), cohort.lost)
        if not customers:
            return None
        whole = tier.average * tier.customers
        return cls(points, customers, customers * tier.average, 100 * customers * tier.average / whole)
