"""The score split by whatever is known of it: one figure a group, none where few spoke."""

from typing import Any

from actions.reports.draw_nps import STALE_AFTER
from actions.reports.report_nps import days_of
from actions.work import Work
from domain.business import Business
from domain.dates.calendar import Calendar
from domain.figures.brought import MEASURED_OVER, Top, top_of
from domain.figures.periods import Period
from domain.figures.splits import (
    MOST_SPLIT,
    Counted,
    Found,
    Group,
    Split,
    SplitReport,
    TooManyToSplit,
    by_month,
    by_tier,
    grouped,
)
from domain.surveys import Origin
from storage.database import Transaction
from storage.figures import brought, score_counts, splits
from storage.staff import topics


async def split_nps(
    work: Work, split: Split, period: Period, *, is_compared: bool = False, in_place: bool = False
) -> None:
    """Of the scores that we asked for; of those that were volunteered where there are no others."""
    origin, n = await _leading(work.tx, period)
    if split is not Split.MONTH and n > MOST_SPLIT:
        raise TooManyToSplit(n=n, most=MOST_SPLIT)
    place = work.tapped if in_place else None
    if not n:
        work.say(work.by.id, "nps.empty", period=days_of(period), instead_of=place)
    else:
        work.say(
            work.by.id,
            "nps.split",
            split=split,
            origin=origin,
            period=days_of(period),
            on=int(is_compared),
            instead_of=place,
            until=work.now + STALE_AFTER,
        )


async def _leading(tx: Transaction, period: Period) -> tuple[Origin, int]:
    asked = (await score_counts.total(tx, Origin.ASKED, period)).tally.n
    if asked:
        return Origin.ASKED, asked
    return Origin.VOLUNTEERED, (await score_counts.total(tx, Origin.VOLUNTEERED, period)).tally.n


async def split_of(reads: Transaction, facts: dict[str, Any], calendar: Calendar, business: Business) -> SplitReport:
    """Looked up where it is sent, beside everybody's work, for it may take a second; months are the reader's."""
    split, origin, is_compared = Split(facts["split"]), Origin(facts["origin"]), bool(facts["on"])
    period = Period(facts["period"]["first"], facts["period"]["last"])
    top = None
    if split is Split.MONTH:
        days = await score_counts.by_day(reads, origin, period)
        found = by_month(days, period, calendar, is_compared=is_compared)
    elif split is Split.TIER:
        found, top = await _by_tier(reads, origin, period, business, is_compared=is_compared)
    else:
        before = await _counts(reads, split, origin, period.before) if is_compared else None
        found = grouped(await _counts(reads, split, origin, period), before)
    return SplitReport(
        split,
        origin is Origin.VOLUNTEERED,
        is_compared,
        period,
        await _whole(reads, origin, period, is_compared=is_compared),
        tuple(found[0]),
        *found[1:],
        (await score_counts.total(reads, Origin.VOLUNTEERED, period)).tally if origin is Origin.ASKED else None,
        {one.code: one for one in (await topics.known(reads)).known} if split is Split.TOPIC else None,
        top,
        business.currency,
    )


async def _by_tier(
    reads: Transaction, origin: Origin, period: Period, business: Business, *, is_compared: bool
) -> tuple[Found, Top]:
    """By what they brought in the year until the period's end; the period before is told of the same people."""
    _, ending = business.span_of(period)
    since, currency = ending - MEASURED_OVER, business.currency
    top = top_of(await brought.incomes(reads, currency, since=since, ending=ending))
    parted = splits.Parted(since, ending, currency, top.least)
    before = await splits.by_tier(reads, origin, period.before, parted) if is_compared else None
    return by_tier(await splits.by_tier(reads, origin, period, parted), before, top), top


async def _counts(reads: Transaction, split: Split, origin: Origin, period: Period) -> list[Counted]:
    counts = await splits.counts(reads, split, origin, period)
    return [(_language(name), score, times) for name, score, times in counts] if split is Split.LANGUAGE else counts


def _language(code: str | None) -> str | None:
    """Without its region."""
    return (code or "").replace("_", "-").partition("-")[0].lower() or None


async def _whole(reads: Transaction, origin: Origin, period: Period, *, is_compared: bool) -> Group:
    now = (await score_counts.total(reads, origin, period)).tally
    before = (await score_counts.total(reads, origin, period.before)).tally if is_compared else None
    return Group(None, now, before)
