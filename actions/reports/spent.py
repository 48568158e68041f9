"""What each customer has spent, in the currency of the business."""

from collections import Counter
from dataclasses import dataclass, field

from actions.work import Work
from domain.money import exchanged
from storage.figures import retention
from storage.figures.retention import Span


@dataclass(slots=True)
class Spent:
    """By customer, in whole units: until the end of a period, and within it."""

    whole: Counter[int] = field(default_factory=Counter)
    within: Counter[int] = field(default_factory=Counter)
    known: int = 0  # Of `bought`, the period's purchases, those that have a sum which could be added.
    bought: int = 0


async def read_spent(work: Work, span: Span) -> Spent:
    """Sums in a currency that can't be exchanged by itself aren't added, as under /silent."""
    spent, currency = Spent(), work.business.currency
    for one in await retention.spent(work.tx, span):
        spent.bought += one.bought
        ever, lately = exchanged(one.whole, one.currency, currency), exchanged(one.within, one.currency, currency)
        if ever is not None and lately is not None:
            spent.known += one.known
            spent.whole[one.customer_id] += ever
            spent.within[one.customer_id] += lately
    return spent
