"""The timetable: every job once, ticking without losing a beat, and patient with a storage that is away."""

from datetime import timedelta

import pytest

from actions.work import Works
from sandbox.stage import sandbox_settings
from scheduler import timetable
from scheduler.timetable import TIMETABLE
from storage.database import open_database
from tests.conftest import NOON
from tests.databases import taken_away


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


async def test_on_an_empty_database_every_job_finds_nothing_to_do(works, voice):
    await timetable.run_all(works)

    assert voice.said == []


@pytest.mark.parametrize("row", TIMETABLE, ids=[row.name for row in TIMETABLE])
@pytest.mark.usefixtures("storage_is_impatient")
async def test_a_job_waits_for_its_next_tick_while_the_storage_is_away(database_url, voice, row):
    database = await open_database(database_url)
    settings = sandbox_settings("sqlite:///unused.db")
    works = Works(database, voice, lambda: NOON, policy=settings.policy, business=settings.business, run=1)

    async with taken_away(database_url):
        with pytest.raises(Exception) as error:
            await row.job(works)
        await timetable._run(row, works)

    assert works.is_away(error.value)
    await row.job(works)
    await database.close()


async def test_a_job_that_meets_a_bug_is_not_hushed_up(works):
    async def broken(_) -> None:
        raise LookupError("a bug")

    with pytest.raises(LookupError):
        await timetable._run(timetable.Row(timedelta(minutes=1), broken), works)
