"""Works of PostgreSQL wait for its disk together, and none is told as kept that may not be."""

import asyncio

import psycopg
import pytest

from storage.engines import postgres_flush
from storage.engines.postgres_flush import Flush
from storage.engines.postgres_line import Line
from tests.bench.statements import counting
from tests.storage.test_transactions import keep, numbers


@pytest.fixture
def engine() -> str:
    return "postgres"


@pytest.fixture
async def flush(database, database_url):
    made = Flush(lambda: Line.call(database_url, patience=20))
    yield made
    await made.close()


async def test_what_the_disk_has_not_is_not_told_as_kept(database, monkeypatch):
    monkeypatch.setattr(postgres_flush, "FLUSH", "select 1 / 0")

    with pytest.raises(psycopg.Error):
        await keep(database, 1)


async def test_works_that_end_together_wait_for_the_disk_together(database):
    async with counting(database) as sent:
        await asyncio.gather(*(keep(database, number) for number in range(40)))

    assert sorted(await numbers(database)) == list(range(40))
    assert sent.count("commit") == 40
    assert 1 <= sent.count(postgres_flush.FLUSH) < 40


async def test_a_server_that_is_called_anew_may_not_have_what_was_committed_before(flush):
    before = await flush.ready()
    await flush.kept(before)
    await before.close()
    now = await flush.ready()

    with pytest.raises(psycopg.OperationalError):
        await flush.kept(before)
    await flush.kept(now)


async def test_of_two_that_wait_only_those_of_the_line_that_is_there_are_kept(flush):
    before = await flush.ready()
    await before.close()
    now = await flush.ready()

    ended = await asyncio.gather(flush.kept(before), flush.kept(now), return_exceptions=True)

    assert [type(one) for one in ended] == [psycopg.OperationalError, type(None)]


async def test_nobody_waits_for_ever_for_one_that_was_cancelled(flush):
    line = await flush.ready()
    waiting = [asyncio.create_task(flush.kept(line)) for _ in range(3)]
    await asyncio.sleep(0)
    flush._flushing.cancel()

    ended = await asyncio.gather(*waiting, return_exceptions=True)

    assert {type(one) for one in ended} == {psycopg.OperationalError}
    await flush.kept(line)


async def test_whoever_waits_at_the_end_is_told(flush):
    line = await flush.ready()
    waiting = asyncio.create_task(flush.kept(line))
    await asyncio.sleep(0)

    await flush.close()

    assert await waiting is None
    with pytest.raises(psycopg.OperationalError):
        await flush.ready()
