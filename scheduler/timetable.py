"""One table: what is done, how often, by which job."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from actions.running.stumble import note_round
from actions.work import Works
from domain.frozen import frozen
from scheduler import jobs
from scheduler.each import place_of

log = structlog.get_logger(__name__)


@frozen
class Row:
    every: timedelta
    job: Callable[[Works], Awaitable[None]]
    is_first_at_once: bool = False

    @property
    def name(self) -> str:
        return self.job.__name__


TIMETABLE = (
    Row(timedelta(seconds=20), jobs.beat),
    Row(timedelta(seconds=20), jobs.receive_drafts),
    Row(timedelta(seconds=20), jobs.hand_over_words),
    Row(timedelta(seconds=10), jobs.plan_anew),
    Row(timedelta(seconds=10), jobs.follow_up_customers),
    Row(timedelta(minutes=1), jobs.note_breaches),
    Row(timedelta(minutes=1), jobs.remind),
    Row(timedelta(minutes=1), jobs.urge),
    Row(timedelta(minutes=1), jobs.remind_of_questions),
    Row(timedelta(minutes=1), jobs.watch),
    Row(timedelta(minutes=1), jobs.send_digests),
    Row(timedelta(minutes=1), jobs.remind_of_digests),
    Row(timedelta(seconds=10), jobs.sweep_outbox),
    Row(timedelta(hours=1), jobs.measure_coverage),
    Row(timedelta(minutes=10), jobs.find_silent),
    Row(timedelta(hours=6), jobs.ask_why_they_left),
    Row(timedelta(hours=6), jobs.plan_for_panel),
    Row(timedelta(hours=6), jobs.forget_numbers),
    Row(timedelta(hours=6), jobs.forget_phones),
    Row(timedelta(minutes=1), jobs.take_in_words),
    Row(timedelta(hours=6), jobs.forget_searches),
)


class Ticking(AsyncIOScheduler):
    """Goes on where somebody sets the clock back: no job is further off than one round of its own."""

    def wakeup(self) -> None:
        now = datetime.now(UTC)
        for job in self.get_jobs():
            if job.next_run_time - now > job.trigger.interval:
                job.modify(next_run_time=now)
        super().wakeup()


def start(works: Works, *rows: Row) -> AsyncIOScheduler:
    """Tick in memory only, also for rows that others bring: what is due is a query, so a missed tick loses nothing."""
    defaults = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
    scheduler = Ticking(job_defaults=defaults, timezone=UTC)
    for row in (*TIMETABLE, *rows):
        trigger = IntervalTrigger(seconds=int(row.every.total_seconds()))
        job = scheduler.add_job(_run, trigger, args=[row, works], id=row.name)
        if row.is_first_at_once:
            job.modify(next_run_time=datetime.now(UTC))
    scheduler.start()
    return scheduler


async def run_all(works: Works) -> None:
    """Run every job once, in the order of the table: how a moved clock makes an hour strike."""
    for row in TIMETABLE:
        await row.job(works)


async def _run(row: Row, works: Works) -> None:
    """What the end of the program cuts off is no failure: APScheduler would tell of it as one, with a traceback."""
    try:
        await row.job(works)
    except asyncio.CancelledError:
        log.info("a job is let go at the end", job=row.name)
    except Exception as error:
        if not works.is_away(error):
            await _note(row, works, error)
            raise
        log.warning("the storage is away; a job runs at its next tick", job=row.name, why=repr(error))


async def _note(row: Row, works: Works, error: Exception) -> None:
    """Owners hear of it once: what was due isn't even found, so nothing of that kind is done until it is mended."""
    async with works.open() as work:
        stumble = await note_round(work, row.name, place_of(error))
    log.error("a whole job can't be done", job=row.name, stumble=stumble.id)
