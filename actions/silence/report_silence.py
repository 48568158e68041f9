"""What managers read beside complaints: from how many we hear, and how many may have said nothing."""

from dataclasses import asdict
from typing import Any

from actions.silence.measure import shown
from actions.work import Work
from domain.figures.periods import Period
from domain.silence.coverage import is_dark, unheard
from storage.figures import reports
from storage.silence import coverage


async def report_silence(work: Work, period: Period, *, complaints: int) -> dict[str, Any]:
    """Falling complaints are no good news where fewer customers speak; the estimate is the articles', not ours."""
    now = await coverage.at(work.tx, period.last)
    before = await coverage.at(work.tx, period.before.last)
    earlier = len(await reports.complaints(work.tx, *work.business.span_of(period.before)))
    hidden = unheard(complaints)
    return {
        "coverage": shown(now),
        "before": shown(before),
        "is_dark": int(is_dark(complaints, earlier, now, before)),
        "complaints": complaints,
        "complaints_before": earlier,
        "unheard": None if hidden is None else asdict(hidden),
    }
