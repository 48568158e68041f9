"""What customers spent, purchase by purchase, in tomans."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.figures.reckoned import is_shown
from tests.figures.year import Year


@dataclass
class Spending:
    """By customer; of `bought` purchases the sum of `known` could be added."""

    of: Counter[int] = field(default_factory=Counter)
    known: int = 0
    bought: int = 0


def spent_by(year: Year, start: datetime | None, ending: datetime) -> Spending:
    """Rials are tomans by ten for each customer together; what only a market knows in tomans isn't added."""
    ours, spending, rials = {one.id for one in year.people if one.is_customer}, Spending(), Counter[int]()
    for one in year.purchases:
        if one.customer_id not in ours or not one.stands or one.at >= ending or (start is not None and one.at < start):
            continue
        spending.bought += 1
        if one.cost is None or one.currency == "euro":
            continue
        spending.known += 1
        sums = rials if one.currency == "rial" else spending.of
        sums[one.customer_id] += one.cost
    for customer, amount in rials.items():
        spending.of[customer] += amount // 10
    return spending


def tier(values: Iterable[int]) -> dict[str, Any] | None:
    """A fifth of those who spent anything, rounded up, and what of the whole they brought."""
    spent = sorted(value for value in values if value > 0)
    if not spent:
        return None
    top = -(-len(spent) // 5)
    return {
        "customers": len(spent),
        "top": top,
        "percent": 100 * sum(spent[-top:]) / sum(spent) if is_shown(len(spent)) else None,
        "average": round(sum(spent) / len(spent)),
        "median": spent[(len(spent) - 1) // 2],
    }
