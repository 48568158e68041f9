"""What each customer has spent, in the currency of the business."""

import asyncio
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from actions.work import Work
from domain.money import Currency, exchanged
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
    """Added up beside everybody's work."""
    return await asyncio.to_thread(_added, await retention.spent(work.tx, span), work.business.currency)


def _added(found: Iterable[retention.Spent], currency: Currency) -> Spent:
    """Sums in a currency that can't be exchanged by itself aren't added, as under /silent."""
    spent = Spent()
    for one in found:
        spent.bought += one.bought
        ever, lately = exchanged(one.whole, one.currency, currency), exchanged(one.within, one.currency, currency)
        if ever is not None and lately is not None:
            spent.known += one.known
            spent.whole[one.customer_id] += ever
            spent.within[one.customer_id] += lately
    return spent
