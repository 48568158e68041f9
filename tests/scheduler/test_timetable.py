"""The timetable: every job once, ticking without losing a beat, and patient with a storage that is away."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from actions.work import Works
from sandbox.stage import sandbox_settings
from scheduler import timetable
from scheduler.timetable import TIMETABLE
from storage.database import open_database
from tests.conftest import NOON
from tests.mishaps import taken_away


def test_every_job_has_a_row_and_a_name_of_its_own():
    names = [row.name for row in TIMETABLE]

    assert len(names) == len(set(names))
    assert all(timedelta(seconds=10) <= row.every <= timedelta(days=1) for row in TIMETABLE)


async def test_it_starts_with_every_job_at_its_pace_and_drops_none_that_is_late(works):
    ticking = timetable.start(works)
    jobs = {job.id: job for job in ticking.get_jobs()}
    ticking.shutdown(wait=False)

    assert {name: job.trigger.interval for name, job in jobs.items()} == {row.name: row.every for row in TIMETABLE}
    assert {(job.coalesce, job.max_instances, job.misfire_grace_time) for job in jobs.values()} == {(True, 1, None)}


async def test_a_row_may_begin_at_once_and_goes_on_at_its_pace(works):
    begun = asyncio.Event()

    async def begins(_: Works) -> None:
        begun.set()

    ticking = timetable.start(works, timetable.Row(timedelta(hours=1), begins, is_first_at_once=True))
    await asyncio.wait_for(begun.wait(), 5)
    left = next(job for job in ticking.get_jobs() if job.id == "begins").next_run_time - datetime.now(UTC)
    ticking.shutdown(wait=False)

    assert timedelta(minutes=59) < left <= timedelta(hours=1)


async def test_a_job_that_the_end_cuts_off_is_told_as_no_failure(works, caplog):
    begun, ended = asyncio.Event(), asyncio.Event()

    async def waits(_: Works) -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    ticking = timetable.start(works, timetable.Row(timedelta(hours=1), waits, is_first_at_once=True))
    await asyncio.wait_for(begun.wait(), 5)
    (running,) = ticking._lookup_executor("default")._pending_futures
    ticking.shutdown(wait=False)
    await asyncio.wait([running], timeout=5)

    assert ended.is_set()
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


async def test_a_clock_that_is_set_back_by_an_hour_stops_no_job(works):
    ticking = timetable.start(works)

    for job in ticking.get_jobs():  # Where they stand after the clock went back.
        job.modify(next_run_time=job.next_run_time + timedelta(hours=1))
    left = {job.id: job.next_run_time - datetime.now(UTC) for job in ticking.get_jobs()}
    ticking.shutdown(wait=False)

    assert all(left[row.name] <= row.every for row in TIMETABLE)


async def test_on_an_empty_database_every_job_finds_nothing_to_do(works, voice):
    await timetable.run_all(works)

    assert voice.said == []


WRITES_WHATEVER_IS_DUE = {"beat", "measure_coverage"}


@pytest.mark.usefixtures("storage_is_impatient")
async def test_a_job_waits_for_its_next_tick_while_the_storage_is_away(engine, database_url, voice):
    """A locked SQLite file still lets everybody look: a job that finds nothing due doesn't even notice."""
    database = await open_database(database_url)
    settings = sandbox_settings("sqlite:///unused.db")
    works = Works(database, voice, lambda: NOON, policy=settings.policy, business=settings.business, run=1)

    async with taken_away(database_url):
        ended = [(await asyncio.gather(row.job(works), return_exceptions=True))[0] for row in TIMETABLE]
        for row in TIMETABLE:
            await timetable._run(row, works)
    await timetable.run_all(works)
    await database.close()

    noticed = {row.name for row, error in zip(TIMETABLE, ended, strict=True) if error and works.is_away(error)}
    assert noticed == ({row.name for row in TIMETABLE} if engine == "postgres" else WRITES_WHATEVER_IS_DUE)


async def test_a_job_that_meets_a_bug_is_not_hushed_up(works):
    async def broken(_) -> None:
        raise LookupError("a bug")

    with pytest.raises(LookupError):
        await timetable._run(timetable.Row(timedelta(minutes=1), broken), works)
