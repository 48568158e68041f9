"""/worth says what every purchase after every ended complaint says by itself."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from actions.reports.report_worth import read_worth
from domain.figures.periods import Period
from tests.figures.chance import DAY
from tests.figures.conftest import WITH_TWO_PERIODS, Shop
from tests.figures.picked import A_YEAR, days_told, is_in, span_of
from tests.figures.reckoned import differences, shift, told
from tests.figures.rows import Matter, Purchase
from tests.figures.spendings import spent_by, tier
from tests.figures.test_retention import CLAIMS, customers_of
from tests.figures.year import Year

ENDED = ("closed_agreed", "closed_silent", "closed_not_agreed")
POINTS = 5


@WITH_TWO_PERIODS
async def test_every_figure_of_worth(shop: Shop, period: Period):
    margin = None if period.days > 60 else 12  # Who names none reckons with that of the settings.

    found = await read_worth(shop.look(), period, margin)

    percent = shop.business.margin_percent if margin is None else margin
    expected = by_hand(shop.year, period, percent, handling_cost=shop.business.handling_cost)
    assert differences(found, expected) == []


@dataclass
class Ended:
    """A customer whose complaint ended: with a yes or not, since when, and what they bought after it."""

    is_settled: bool
    since: datetime
    bought: list[Purchase] = field(default_factory=list)


def by_hand(year: Year, period: Period, margin: int, *, handling_cost: int) -> dict[str, Any]:
    ended = ended_in(year, period)
    settled, others = (_who_returned(ended, is_settled=is_settled) for is_settled in (True, False))
    return {
        "period": days_told(period),
        "currency": "toman",
        "margin": margin,
        "settled": told(*settled),
        "others": told(*others),
        "among_settled": shift(settled, others),
        "back": _back(year, period, ended, margin, handling_cost),
        **_what_if(year, period, margin),
        "lasts": 365,
        "articles": CLAIMS,
    }


def closed_in(year: Year, period: Period) -> list[Matter]:
    ours = {one.id for one in year.people if one.is_customer}
    return [
        one
        for one in year.matters
        if one.kind == "complaint" and one.state in ENDED and one.customer_id in ours and is_in(one.closed_at, period)
    ]


def ended_in(year: Year, period: Period) -> dict[int, Ended]:
    """Since their first yes of the period, if there is one; else since the first end."""
    ended: dict[int, Ended] = {}
    for one in sorted(closed_in(year, period), key=lambda one: (one.state != "closed_agreed", one.closed_at)):
        assert one.closed_at is not None
        ended.setdefault(one.customer_id, Ended(one.state == "closed_agreed", one.closed_at))
    for one in year.purchases:
        whose = ended.get(one.customer_id or 0)
        if whose is not None and one.stands and one.at > whose.since:
            whose.bought.append(one)
    return ended


def _who_returned(ended: dict[int, Ended], *, is_settled: bool) -> tuple[int, int]:
    group = [one for one in ended.values() if one.is_settled is is_settled]
    return sum(bool(one.bought) for one in group), len(group)


def _back(year: Year, period: Period, ended: dict[int, Ended], margin: int, handling: int) -> dict[str, Any] | None:
    """Of the settled alone; rials are tomans by ten for each customer together, euros aren't added."""
    settled = [one for one in ended.values() if one.is_settled]
    if not settled:
        return None
    bought = [one for each in settled for one in each.bought]
    tomans = sum(one.cost or 0 for one in bought if one.currency not in ("rial", "euro"))
    rials = [sum(one.cost or 0 for one in each.bought if one.currency == "rial") // 10 for each in settled]
    agreed = {one.id for one in closed_in(year, period) if one.state == "closed_agreed"}
    given, is_more_given = _given(year, agreed)
    income = tomans + sum(rials)
    cost = given + len(agreed) * handling
    kept = income * margin // 100
    return {
        "income": income,
        "given": given,
        "handled": len(agreed),
        "handling_cost": handling,
        "bought": len(bought),
        "known": sum(one.cost is not None and one.currency != "euro" for one in bought),
        "is_more_given": is_more_given,
        "cost": cost,
        "kept": kept,
        "roi": 100 * (kept - cost) / cost if cost else None,
    }


def _given(year: Year, matters: set[int]) -> tuple[int, bool]:
    """What those complaints cost beside work, and whether there is more in a currency of which only a market knows."""
    of = {one.id for one in year.explanations if one.matter_id in matters and one.sent_at is not None}
    costs = Counter[str]()
    for one in year.remedies:
        if one.explanation_id in of:
            costs[one.currency] += one.cost or 0
    return costs["toman"] + costs["rial"] // 10, "euro" in costs


def _what_if(year: Year, period: Period, margin: int) -> dict[str, Any]:
    """Of the year until the period ends: each who might have stayed brings what a customer brings on average."""
    until_then = Period(period.last - A_YEAR + DAY, period.last)
    whole = [one for one in customers_of(year, until_then) if one.was_here]
    lost = sum(not one.is_here for one in whole)
    spent = tier(spent_by(year, *span_of(until_then)).of.values())
    if not lost:
        return {"more": None, "why_not": "none_lost" if whole else "too_young"}
    if spent is None or spent["customers"] < 5:
        return {"more": None, "why_not": "few_sums"}
    more = min(round(len(whole) * POINTS / 100), lost)
    if not more:
        return {"more": None, "why_not": "too_few"}
    income = more * spent["average"]
    found = {
        "points": POINTS,
        "customers": more,
        "income": income,
        "percent": 100 * more / spent["customers"],
        "start": len(whole),
        "lost": lost,
        "average": spent["average"],
        "kept": income * margin // 100,
    }
    return {"more": found, "why_not": None}
