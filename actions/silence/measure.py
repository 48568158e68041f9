"""Once a day it is counted from how many customers we hear; where it falls, managers are told, once a month."""

from datetime import datetime, timedelta
from typing import Any

from actions.work import Work
from domain.people import Role
from domain.policy import DAY
from domain.silence.coverage import Coverage, has_fallen
from storage.silence import coverage, silence

BOUGHT_WITHIN = 365 * DAY
HEARD_WITHIN = 90 * DAY
COMPARED_AFTER = timedelta(days=30)


async def is_measured(work: Work) -> bool:
    return await coverage.is_kept(work.tx, work.business.day_of(work.now))


async def measure(work: Work) -> Coverage:
    """For looking only."""
    return await silence.measure(work.tx, work.business.day_of(work.now), **spans(work.now))


async def keep_coverage(work: Work, now: Coverage) -> None:
    """What was measured stays as it was: later words don't make an earlier day better."""
    await coverage.keep(work.tx, now)
    before = await coverage.at(work.tx, now.day - COMPARED_AFTER)
    if has_fallen(now, before) and not await coverage.was_told_since(work.tx, work.now - COMPARED_AFTER):
        await coverage.told(work.tx, now.day, now=work.now)
        work.tell(Role.MANAGER, "silence.grows", now=shown(now), before=shown(before))


def spans(now: datetime) -> dict[str, datetime]:
    return {"bought_since": now - BOUGHT_WITHIN, "heard_since": now - HEARD_WITHIN}


def shown(measured: Coverage | None) -> dict[str, Any] | None:
    """As a message tells it; of nobody there is no share."""
    if measured is None or not measured.active:
        return None
    return {"heard": measured.heard, "active": measured.active, "percent": measured.share.percent}
