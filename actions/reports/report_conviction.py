"""Whether our explanations convince: on which topics, by whom, and what those who were convinced said next."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from actions.reports.report_nps import STALE_AFTER, days_of
from actions.reports.told import told
from actions.work import Work
from domain.figures.convictions import Judged, convinced_by, together
from domain.figures.nps import SHOWN_FROM, Tally, compare
from domain.figures.periods import Period
from domain.matters.findings import Ending
from storage.figures import convictions

MOST_COMPARED = 12


async def report_conviction(work: Work, period: Period) -> None:
    found = await conviction_of(work, period)
    message = "summary.conviction" if found["sent"] or found["at_once"] else "summary.no_conviction"
    work.say(work.by.id, message, **found, until=work.now + STALE_AFTER)


async def conviction_of(work: Work, period: Period) -> dict[str, Any]:
    """All figures of the report."""
    start, ending = work.business.span_of(period)
    found = await convictions.judged(work.tx, start, ending)
    judged = [one for one in found if not one.is_automatic]
    unconvinced, convinced = await convictions.next_scores(work.tx, start, ending)
    topics = convinced_by(judged, lambda one: one.topic or "none")
    authors = convinced_by(judged, lambda one: one.author_id)
    causes = convinced_by([one for one in found if one.cause], lambda one: one.cause)
    return {
        "period": days_of(period),
        "sent": sum(one.sent for one in judged),
        "at_once": sum(one.sent for one in found if one.is_automatic),
        "convinced": told(together(one.convinced for one in judged)),
        "clear": told(together(one.clear for one in judged)),
        "honest": told(together(one.honest for one in judged)),
        "topics": [{"name": name, **told(share)} for name, share in topics[:MOST_COMPARED]],
        "authors": [{"person": author, **told(share)} for author, share in authors[:MOST_COMPARED]],
        "causes_used": [{"name": name, **told(share)} for name, share in causes[:MOST_COMPARED]],
        "scores": _scores(unconvinced, convinced),
        **await _beside(work, judged, start, ending),
    }


async def _beside(work: Work, judged: list[Judged], start: datetime, ending: datetime) -> dict[str, Any]:
    """Whether what is given beside an explanation does more than the explanation: the shop's own answer."""
    remedies = convinced_by(judged, lambda one: one.remedy)
    is_compared = any(one.remedy != "none" for one in judged)
    endings = await convictions.endings(work.tx, start, ending)
    return {
        "remedies": [{"name": name, **told(share)} for name, share in remedies] if is_compared else [],
        "costs": [asdict(one) for one in await convictions.costs(work.tx, start, ending)],
        "satisfied": endings.get(Ending.SATISFIED, 0),
        "appeased": endings.get(Ending.APPEASED, 0),
        "scores_beside": _beside_scores(*await convictions.scores_after(work.tx, start, ending)),
    }


def _beside_scores(compensated: Tally, explained: Tally) -> dict[str, Any] | None:
    """Only where there is something to compare with."""
    if not compensated.n:
        return None
    verdict = compare(compensated, explained).verdict
    return {"explained": _figure(explained), "compensated": _figure(compensated), "verdict": verdict}


def _scores(unconvinced: Tally, convinced: Tally) -> dict[str, Any] | None:
    if not unconvinced.n and not convinced.n:
        return None
    return {
        "convinced": _figure(convinced),
        "unconvinced": _figure(unconvinced),
        "verdict": compare(unconvinced, convinced).verdict,
    }


def _figure(tally: Tally) -> dict[str, Any]:
    return {"n": tally.n, "nps": tally.nps if tally.n >= SHOWN_FROM else None}
