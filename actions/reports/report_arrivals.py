"""How new customers heard of us, and whether the year's growth was earned by what others say or bought."""

from collections import Counter
from datetime import datetime
from typing import Any

from actions.reports.told import told
from actions.silence.measure import BOUGHT_WITHIN
from actions.work import Work
from domain.figures.earned import Growth
from domain.figures.nps import JUDGED_FROM
from domain.figures.periods import Period
from domain.figures.shares import Share
from domain.money import Currency, exchanged
from storage.figures import arrivals
from storage.figures.arrivals import Brought, Came


async def read_arrivals(work: Work, period: Period) -> dict[str, Any]:
    """Facts for /retention: of those who first bought within the period, and of the year until its end."""
    start, ending = work.business.span_of(period)
    came = await arrivals.heard(work.tx, start, ending)
    return {"arrivals": _arrivals(came), "growth": await _growth(work, ending)}


def _arrivals(came: list[Came]) -> dict[str, Any]:
    said = Counter({one.heard: one.times for one in came if one.heard is not None})
    earned = sum(times for heard, times in said.items() if heard.is_earned)
    bought = sum(times for heard, times in said.items() if heard.is_bought)
    return {
        "n": sum(one.times for one in came),
        "said": [{"heard": heard, "times": said[heard]} for heard in sorted(said, key=lambda it: (-said[it], it))],
        "unsaid": sum(one.times for one in came if one.was_asked and one.heard is None),
        "unasked": sum(one.times for one in came if not one.was_asked),
        "earned": told(Share(earned, earned + bought)),
    }


async def _growth(work: Work, ending: datetime) -> dict[str, Any] | None:
    """Of few customers a year before, or where no sum is known, there is nothing to tell."""
    since = ending - BOUGHT_WITHIN
    before = since - BOUGHT_WITHIN
    customers = await arrivals.customers(work.tx, before, since)
    if customers < JUDGED_FROM:
        return None
    growth = _grown(work.business.currency, await arrivals.grown(work.tx, before, since, ending))
    if not growth.base:
        return None
    news = {name: 100 * getattr(growth, name) / growth.base for name in ("earned", "bought", "unknown")}
    return {
        **{"customers": customers, "nrr": growth.nrr, "all": growth.growth},
        **news,
        **{"rate": growth.rate, "ratio": growth.ratio},
    }


def _grown(currency: Currency, brought: list[Brought]) -> Growth:
    """Sums in a currency that can't be exchanged by itself aren't added, as everywhere in /retention."""
    base, since = 0, Counter[str]()
    for one in brought:
        before, brought_since = (exchanged(each, one.currency, currency) for each in (one.before, one.since))
        base += before or 0
        since[_way(one)] += brought_since or 0
    return Growth(base, since["kept"], since["earned"], since["bought"], since["unknown"])


def _way(one: Brought) -> str:
    if one.was_here:
        return "kept"
    if one.heard is None or not (one.heard.is_earned or one.heard.is_bought):
        return "unknown"
    return "earned" if one.heard.is_earned else "bought"
