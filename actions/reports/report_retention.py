"""Who stays: the cohort of a period beside the articles' formula, who bought twice, why the lost left, their worth."""

from collections import Counter
from dataclasses import asdict
from typing import Any

from actions.reports.report_nps import STALE_AFTER, days_of
from actions.reports.told import told
from actions.silence.measure import BOUGHT_WITHIN
from actions.work import Work
from domain.figures.nps import SHOWN_FROM
from domain.figures.periods import Period
from domain.figures.retention import ARTICLES, Cohort, Tier, traits_of
from domain.figures.shifts import Shift
from domain.money import Currency, exchanged
from storage.figures import retention
from storage.figures.retention import Span, Spent


async def report_retention(work: Work, period: Period) -> None:
    """Whoever has bought within a year is a customer, as under /silent."""
    span = Span(*work.business.span_of(period), BOUGHT_WITHIN)
    cohort, twice = await retention.cohort(work.tx, span)
    work.say(
        work.by.id,
        "retention.report" if twice.n else "retention.nobody",
        period=days_of(period),
        lasts=BOUGHT_WITHIN.days,
        cohort=_cohort(cohort),
        stayed=told(cohort.retention),
        twice=told(twice),
        **await _why(work, span),
        **await _traits(work, span),
        income=await _income(work, span),
        articles=asdict(ARTICLES),
        until=work.now + STALE_AFTER,
    )


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


async def _why(work: Work, span: Span) -> dict[str, Any]:
    found = await retention.lost_for(work.tx, span)
    return {
        "reasons": [{"felt": one.felt, "times": one.times} for one in found if one.felt is not None],
        "unsaid": sum(one.times for one in found if one.is_asked and one.felt is None),
        "unasked": sum(one.times for one in found if not one.is_asked),
    }


async def _traits(work: Work, span: Span) -> dict[str, Any]:
    found = traits_of(await retention.traits(work.tx, span))
    return {
        "traits": [
            {"name": one.name, "kept": told(one.kept), "lost": told(one.lost), "among_lost": one.among_lost}
            for one in found
        ],
        "compared": sum(one.among_lost is not Shift.UNJUDGED for one in found),
    }


async def _income(work: Work, span: Span) -> dict[str, Any]:
    """Sums in a currency that can't be exchanged by itself aren't added, as under /silent."""
    currency = work.business.currency
    whole: Counter[int] = Counter()
    within: Counter[int] = Counter()
    for one in await retention.spent(work.tx, span):
        whole[one.customer_id] += _in(currency, one, one.whole)
        within[one.customer_id] += _in(currency, one, one.within)
    known = await retention.sums(work.tx, span, currency)
    return {
        "known": known.k,
        "purchases": known.n,
        "currency": currency,
        "tier": _tier(Tier.of(list(within.values()))),
        "lifetime": _tier(Tier.of(list(whole.values()))),
    }


def _in(currency: Currency, one: Spent, amount: int) -> int:
    return exchanged(amount, one.currency, currency) or 0


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
