"""What customers spent, purchase by purchase, in tomans; who is new, and what of a year's growth was earned (V27)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from domain.figures.periods import Period
from tests.figures.picked import A_YEAR, span_of
from tests.figures.reckoned import is_shown, told
from tests.figures.rows import Purchase
from tests.figures.year import Year

EARNED, BOUGHT = ("friend", "reviews"), ("advert", "offer")


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


def who_is_new(year: Year, period: Period) -> dict[str, Any]:
    start, ending = span_of(period)
    firsts: dict[int, Purchase] = {}
    for one in sorted(_kept(year), key=lambda each: each.at):
        firsts.setdefault(one.customer_id or 0, one)
    asked = {one.customer_id: one.heard for one in year.arrivals}
    new = [customer for customer, first in firsts.items() if start <= first.at < ending]
    said = Counter(asked[one] for one in new if asked.get(one))
    earned, bought = (sum(said[way] for way in ways) for ways in (EARNED, BOUGHT))
    return {
        "arrivals": {
            "n": len(new),
            "said": [{"heard": way, "times": said[way]} for way in sorted(said, key=lambda way: (-said[way], way))],
            "unsaid": sum(one in asked and asked[one] is None for one in new),
            "unasked": sum(one not in asked for one in new),
            "earned": told(earned, earned + bought),
        },
        "growth": _growth(year, period, asked),
    }


def _kept(year: Year) -> list[Purchase]:
    ours = {one.id for one in year.people if one.is_customer}
    return [one for one in year.purchases if one.stands and one.customer_id in ours]


def _growth(year: Year, period: Period, asked: dict[int, str | None]) -> dict[str, Any] | None:
    """NRR = 100·kept/base; earned growth = NRR + 100·earned/base − 100."""
    ending = span_of(period)[1]
    since = ending - A_YEAR
    lately = [one for one in _kept(year) if since - A_YEAR <= one.at < ending]
    here = {one.customer_id for one in lately if one.at < since}
    sums: Counter[tuple[str, str | None, str]] = Counter()
    for one in lately:
        if one.cost is not None and one.currency != "euro":
            heard = asked.get(one.customer_id or 0)
            way = "base" if one.at < since else "kept" if one.customer_id in here else _way(heard)
            sums[way, heard, one.currency or ""] += one.cost
    income: Counter[str] = Counter()
    for (way, _, currency), amount in sums.items():
        income[way] += amount // 10 if currency == "rial" else amount
    if len(here) < 30 or not income["base"]:
        return None
    part = {way: 100 * income[way] / income["base"] for way in ("kept", "earned", "bought", "unknown")}
    growth, rate = sum(part.values()) - 100, part["kept"] + part["earned"] - 100
    return {
        "customers": len(here),
        "nrr": part.pop("kept"),
        "all": growth,
        **part,
        "rate": rate,
        "ratio": 100 * rate / growth if growth > 0 else None,
    }


def _way(heard: str | None) -> str:
    return "earned" if heard in EARNED else "bought" if heard in BOUGHT else "unknown"
