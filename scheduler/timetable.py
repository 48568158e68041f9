"""One table: what is done, how often, by which job."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from actions.work import Works
from scheduler import jobs

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Row:
    every: timedelta
    job: Callable[[Works], Awaitable[None]]

    @property
    def name(self) -> str:
        return self.job.__name__


TIMETABLE = (
    Row(timedelta(seconds=20), jobs.beat),
    Row(timedelta(seconds=20), jobs.receive_drafts),
    Row(timedelta(seconds=20), jobs.hand_over_words),
    Row(timedelta(seconds=20), jobs.follow_up_customers),
    Row(timedelta(minutes=1), jobs.remind),
    Row(timedelta(seconds=30), jobs.sweep_outbox),
    Row(timedelta(hours=6), jobs.forget_numbers),
)


def start(works: Works) -> AsyncIOScheduler:
    """Tick in memory only: what is due is a query, so a tick that was missed loses nothing."""
    scheduler = AsyncIOScheduler(job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None})
    for row in TIMETABLE:
        trigger = IntervalTrigger(seconds=int(row.every.total_seconds()))
        scheduler.add_job(_run, trigger, args=[row, works], id=row.name)
    scheduler.start()
    return scheduler


async def run_all(works: Works) -> None:
    """Run every job once, in the order of the table: how a moved clock makes an hour strike."""
    for row in TIMETABLE:
        await row.job(works)


async def _run(row: Row, works: Works) -> None:
    try:
        await row.job(works)
    except Exception as error:
        if not works.is_away(error):
            raise
        log.warning("the storage is away; a job runs at its next tick", job=row.name, why=repr(error))
