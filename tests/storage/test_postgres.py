"""What only PostgreSQL does: rows that are held are waited for or left out, deadlocks are broken, lines are cut."""

import asyncio
from contextlib import suppress

import psycopg
import pytest
from psycopg import errors

from storage import people, purchases
from storage.database import Database, is_away, open_database
from storage.engines import postgres
from storage.running import updates
from tests.bot.waiting import PATIENCE
from tests.conftest import NOON
from tests.mishaps import Line, taken_away
from tests.storage.test_transactions import keep, numbers

HELD = "select count(*) from pg_locks where locktype = 'advisory' and objid = 77"


@pytest.fixture
def engine() -> str:
    return "postgres"


async def test_a_server_that_lets_nobody_in_is_away_and_a_wrong_query_is_a_bug(database, database_url):
    async with taken_away(database_url):
        with pytest.raises(Exception) as away:
            await keep(database, 1)
    with pytest.raises(psycopg.Error) as wrong:
        await database.reads.rows("select nothing from nowhere")
    with pytest.raises(psycopg.Error) as broken_rule:
        async with database.transaction() as tx:
            await purchases.add(tx, 424242, "قوری", registered_by=None, now=NOON)
    await keep(database, 2)

    assert [is_away(error.value) for error in (away, wrong, broken_rule)] == [True, False, False]
    assert await numbers(database) == [2]


@pytest.mark.parametrize("error", [errors.ConnectionDoesNotExist, errors.ConnectionFailure])
def test_a_server_that_is_cut_off_is_away(error):
    assert is_away(error("the line was cut"))


async def test_of_two_works_that_wait_for_each_other_one_is_taken_back_and_may_be_tried_again(database):
    async with database.transaction() as tx:
        for number in (1, 2):
            await people.appoint(tx, number, "agent", now=NOON)
    first_has_one, second_has_two = asyncio.Event(), asyncio.Event()

    async def mute(one: int, other: int, mine: asyncio.Event, theirs: asyncio.Event) -> None:
        async with database.transaction() as tx:
            await people.mute(tx, one, NOON)
            await tx.rows("select 1")  # Whoever asks has what they gave before.
            mine.set()
            await theirs.wait()
            await people.mute(tx, other, NOON)

    ended = await asyncio.gather(
        mute(1, 2, first_has_one, second_has_two), mute(2, 1, second_has_two, first_has_one), return_exceptions=True
    )

    (taken_back,) = [error for error in ended if error is not None]
    assert is_away(taken_back)


async def test_an_upgrade_waits_until_the_program_beside_it_is_done(bare_url):
    beside = await open_database(bare_url)
    async with beside.transaction() as tx:
        await tx.rows("select pg_advisory_xact_lock(5364441)")
        opening = asyncio.create_task(open_database(bare_url))
        finished, _ = await asyncio.wait([opening], timeout=0.05)

    assert not finished
    await (await opening).close()
    await beside.close()


@pytest.mark.parametrize("outcome", [Line.flow, Line.break_off], ids=["it flows again", "it is broken off"])
async def test_a_line_that_hangs_is_away_after_a_while_and_then_all_goes_on(
    database_url, tmp_path, monkeypatch, outcome
):
    monkeypatch.setattr(postgres, "PATIENCE", 0.1)
    async with Line(tmp_path, database_url) as line:
        database = await open_database(line.url)
        await keep(database, 1)

        line.hang()
        keeping = asyncio.create_task(keep(database, 2))
        finished, _ = await asyncio.wait([keeping], timeout=0.3)
        outcome(line)
        with pytest.raises(Exception) as error:
            await keeping
        with suppress(psycopg.OperationalError):  # It may find out by this that a line is cut.
            await keep(database, 3)
        await keep(database, 4)

        kept = await numbers(database)
        await database.close()

    assert finished
    assert is_away(error.value)
    assert 4 in kept


async def test_what_nobody_waits_for_and_fails_is_told_at_the_end_and_nothing_of_the_work_is_kept(database):
    with pytest.raises(psycopg.IntegrityError):
        async with database.transaction() as tx:
            await updates.keep(tx, 1, now=NOON)
            await people.mute(tx, 1, NOON)
            await tx.rows("insert into word_starts (words_id, letters) values (:id, :id), (:id, :id)", {"id": 1})
            await people.mute(tx, 2, NOON)
    await keep(database, 2)

    assert await numbers(database) == [2]


async def test_a_work_that_goes_on_after_a_no_is_not_taken_for_kept(database):
    with pytest.raises(errors.InFailedSqlTransaction) as taken_back:
        async with database.transaction() as tx:
            await updates.keep(tx, 1, now=NOON)
            with pytest.raises(psycopg.Error):
                await tx.rows("select nothing from nowhere")

    assert not is_away(taken_back.value)
    assert await numbers(database) == []


async def test_whoever_goes_while_the_server_is_at_it_leaves_no_work_behind(database):
    async def sleep() -> None:
        async with database.transaction() as tx:
            await updates.keep(tx, 1, now=NOON)
            await tx.rows("select pg_advisory_xact_lock(77), pg_sleep(60)")

    sleeping = asyncio.create_task(sleep())
    await held(database, 1)
    sleeping.cancel()
    await asyncio.wait([sleeping])
    await held(database, 0)

    assert await numbers(database) == []


async def held(database: Database, count: int) -> None:
    """Wait until that lock is held, or free."""
    async with asyncio.timeout(PATIENCE):
        while (await database.reads.rows(HELD))[0][0] != count:  # noqa: ASYNC110  A server announces nothing.
            await asyncio.sleep(0.01)
