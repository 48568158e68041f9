"""Who stays: the cohort of a period beside the articles' formula, who bought twice, why the lost left, their worth."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from actions.reports.report_arrivals import read_arrivals
from actions.reports.report_nps import STALE_AFTER, days_of
from actions.reports.spent import Spent, read_spent
from actions.reports.told import told
from actions.silence.measure import BOUGHT_WITHIN
from actions.work import Work
from domain.figures.nps import SHOWN_FROM
from domain.figures.periods import Period
from domain.figures.retention import ARTICLES, Alike, Cohort, Tier, bought_twice, how_many, traits_of
from domain.figures.shifts import Shift
from storage.figures import retention
from storage.figures.retention import Span


async def read_retention(work: Work, period: Period) -> dict[str, Any]:
    """The facts of the report; for looking only. Whoever has bought within a year is a customer, as under /silent."""
    span = Span(*work.business.span_of(period), BOUGHT_WITHIN)
    customers = await retention.customers(work.tx, span)
    cohort, twice = Cohort.of(customers), bought_twice(customers)
    return {
        "period": days_of(period),
        "lasts": BOUGHT_WITHIN.days,
        "cohort": _cohort(cohort),
        "stayed": told(cohort.retention),
        "twice": told(twice),
        **_why([one for one in customers if one.is_lost]),
        **_traits(customers),
        "income": _income(work, await read_spent(work, span)),
        **await read_arrivals(work, period),
        "articles": asdict(ARTICLES),
    }


async def show_retention(work: Work, facts: dict[str, Any]) -> None:
    """Who is new has a message of its own, for one would be too long to read."""
    until, new = work.now + STALE_AFTER, {name: facts.pop(name) for name in ("arrivals", "growth")}
    message = "retention.report" if facts["twice"]["n"] else "retention.nobody"
    work.say(work.by.id, message, until=until, **facts)
    if new["arrivals"]["said"] or new["arrivals"]["unsaid"] or new["growth"]:
        work.say(work.by.id, "retention.arrivals", until=until, period=facts["period"], **new)


def _cohort(cohort: Cohort) -> dict[str, Any]:
    """Of few only how many."""
    is_shown = cohort.start >= SHOWN_FROM
    return {
        "start": cohort.start,
        "end": cohort.end,
        "lost": cohort.lost,
        "new": cohort.new,
        "passing": cohort.passing,
        "percent": cohort.retention.percent if is_shown else None,
        "churn": cohort.churn.percent if is_shown else None,
        "formula": cohort.formula if is_shown else None,
        "with_all": cohort.formula_with_all if is_shown and cohort.passing else None,
    }


def _why(lost: Sequence[Alike]) -> dict[str, Any]:
    return {
        "reasons": [{"felt": felt, "times": times} for felt, times in _counted(lost, lambda one: one.felt)],
        "unsaid": how_many(one for one in lost if one.was_asked and one.felt is None),
        "unasked": how_many(one for one in lost if not one.was_asked),
        "not_ours": {
            "k": how_many(one for one in lost if one.misfit is not None),
            "n": how_many(lost),
            "reasons": [{"why": why, "times": times} for why, times in _counted(lost, lambda one: one.misfit)],
        },
    }


def _counted(lost: Sequence[Alike], reason: Callable[[Alike], str | None]) -> list[tuple[str, int]]:
    """The most frequent reason first."""
    reasons: Counter[str] = Counter()
    for one in lost:
        if (said := reason(one)) is not None:
            reasons[said] += one.times
    return sorted(reasons.items(), key=lambda it: (-it[1], it[0]))


def _traits(customers: Sequence[Alike]) -> dict[str, Any]:
    found = traits_of(customers)
    return {
        "traits": [
            {"name": one.name, "kept": told(one.kept), "lost": told(one.lost), "among_lost": one.among_lost}
            for one in found
        ],
        "compared": sum(one.among_lost is not Shift.UNJUDGED for one in found),
    }


def _income(work: Work, spent: Spent) -> dict[str, Any]:
    return {
        "known": spent.known,
        "purchases": spent.bought,
        "currency": work.business.currency,
        "tier": _tier(Tier.of(list(spent.within.values()))),
        "lifetime": _tier(Tier.of(list(spent.whole.values()))),
    }


def _tier(tier: Tier | None) -> dict[str, Any] | None:
    """The share of the top only where there are enough to part them."""
    if tier is None:
        return None
    is_shown = tier.customers >= SHOWN_FROM
    return {
        "customers": tier.customers,
        "top": tier.top,
        "percent": tier.income.percent if is_shown else None,
        "average": tier.average,
        "median": tier.median,
    }
