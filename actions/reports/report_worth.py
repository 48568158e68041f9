"""What settled complaints have brought and cost, and what it would bring if more customers stayed."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from actions.reports.report_nps import STALE_AFTER, days_of
from actions.reports.told import told
from actions.silence.measure import BOUGHT_WITHIN
from actions.work import Work
from domain.figures.nps import SHOWN_FROM
from domain.figures.periods import Period
from domain.figures.retention import ARTICLES, Cohort, Tier
from domain.figures.shares import Share
from domain.figures.shifts import shift_of
from domain.figures.worth import Return, WhatIf
from domain.money import exchanged
from storage.figures import brought, retention, worth
from storage.figures.retention import Span
from storage.figures.worth import Returned


async def read_worth(work: Work, period: Period, margin: int | None) -> dict[str, Any]:
    """The facts of the report, for looking only; `margin` in percent, by default that of the settings."""
    margin = work.business.margin_percent if margin is None else margin
    start, ending = work.business.span_of(period)
    returned = await worth.returned(work.tx, start, ending)
    return {
        "period": days_of(period),
        "currency": work.business.currency,
        "margin": margin,
        **_again(returned),
        "back": await _return(work, start, ending, returned, margin),
        **await _what_if(work, ending, margin),
        "lasts": BOUGHT_WITHIN.days,
        "articles": asdict(ARTICLES),
    }


async def show_worth(work: Work, facts: dict[str, Any]) -> None:
    work.say(work.by.id, "worth.report", until=work.now + STALE_AFTER, **facts)


def _again(returned: list[Returned]) -> dict[str, Any]:
    """Who has bought since, of those whose complaint ended with their yes and of the others."""
    settled, others = (_who_returned(returned, is_settled=is_settled) for is_settled in (True, False))
    return {"settled": told(settled), "others": told(others), "among_settled": shift_of(settled, others)}


def _who_returned(returned: list[Returned], *, is_settled: bool) -> Share:
    group = [one for one in returned if one.is_settled is is_settled]
    return Share(len({one.customer_id for one in group if one.bought}), len({one.customer_id for one in group}))


async def _return(
    work: Work, start: datetime, ending: datetime, returned: list[Returned], margin: int
) -> dict[str, Any] | None:
    """None where no complaint was settled."""
    bought = [one for one in returned if one.is_settled]
    if not bought:
        return None
    sums = [(one, exchanged(one.brought, one.currency, work.business.currency)) for one in bought]
    costs = [exchanged(cost, one, work.business.currency) for one, cost in await worth.given(work.tx, start, ending)]
    found = Return(
        income=sum(amount for _, amount in sums if amount is not None),
        given=sum(cost for cost in costs if cost is not None),
        handled=await worth.settled(work.tx, start, ending),
        handling_cost=work.business.handling_cost,
    )
    return {
        **asdict(found),
        "bought": sum(one.bought for one in bought),
        "known": sum(one.known for one, amount in sums if amount is not None),
        "is_more_given": None in costs,
        "cost": found.cost,
        "kept": found.kept(margin),
        "roi": found.roi(margin),
    }


async def _what_if(work: Work, ending: datetime, margin: int) -> dict[str, Any]:
    """Of the year until then: `more`, or else `why_not`, by what it can't be reckoned."""
    span = Span(ending - BOUGHT_WITHIN, ending, BOUGHT_WITHIN)
    cohort = Cohort.of(await retention.customers(work.tx, span))
    if not cohort.lost:
        return {"more": None, "why_not": "none_lost" if cohort.start else "too_young"}
    tier = Tier.of(await brought.incomes(work.tx, work.business.currency, since=span.start, ending=ending))
    if tier is None or tier.customers < SHOWN_FROM:
        return {"more": None, "why_not": "few_sums"}
    found = WhatIf.of(cohort, tier, ARTICLES.more_kept)
    if found is None:
        return {"more": None, "why_not": "too_few"}
    kept = found.income * margin // 100
    more = {**asdict(found), "start": cohort.start, "lost": cohort.lost, "average": tier.average, "kept": kept}
    return {"more": more, "why_not": None}
