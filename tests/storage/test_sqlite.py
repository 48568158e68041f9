"""What only SQLite does: Works that share a commit fail together, and a file is locked by another."""

import asyncio
import gc
import sqlite3
import threading
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from storage import purchases
from storage.database import is_away, open_database
from storage.engines import sqlite
from storage.engines.sqlite import CommitFailed
from tests.conftest import NOON
from tests.storage.test_transactions import keep, numbers

AS_THEY_ARE, FULL = sqlite.PRAGMAS, 2  # Tests are in a hurry; what the program asks of a disk stands here.


@pytest.fixture
def engine() -> str:
    return "sqlite"


async def test_a_commit_that_fails_fails_for_the_whole_group_and_for_nobody_else(database):
    async def promise_nobodys_purchase() -> None:
        async with database.transaction() as tx:
            await tx.rows("pragma defer_foreign_keys = on")
            await purchases.add(tx, 424242, "قوری", registered_by=None, now=NOON)

    ended = await asyncio.gather(
        keep(database, 1), promise_nobodys_purchase(), keep(database, 2), return_exceptions=True
    )
    await keep(database, 3)

    assert [type(error) for error in ended] == [CommitFailed] * 3
    assert all(is_away(error) for error in ended)
    assert await numbers(database) == [3]


async def test_where_the_engine_takes_all_back_by_itself_nobody_is_told_that_it_was_kept(database):
    async def fail_for_all() -> None:
        async with database.transaction() as tx:
            await tx.rows("insert or rollback into updates (id, kept_at) values (1, :now)", {"now": NOON})

    ended = await asyncio.gather(keep(database, 1), fail_for_all(), keep(database, 2), return_exceptions=True)

    assert [type(error) for error in ended[:2]] == [CommitFailed, sqlite3.IntegrityError]
    assert await numbers(database) == ([2] if ended[2] is None else [])


@pytest.mark.usefixtures("storage_is_impatient")
async def test_a_locked_storage_is_away_and_a_wrong_query_is_a_bug(database_url, tmp_path):
    database = await open_database(database_url)
    other = sqlite3.connect(tmp_path / "seda.db", isolation_level=None)
    other.execute("begin immediate")

    with pytest.raises(sqlite3.OperationalError) as locked:
        await keep(database, 1)
    other.execute("rollback")
    other.close()
    with pytest.raises(sqlite3.OperationalError) as wrong:
        await database.reads.rows("select nothing from nowhere")
    with pytest.raises(sqlite3.IntegrityError) as broken_rule:
        async with database.transaction() as tx:
            await purchases.add(tx, 424242, "قوری", registered_by=None, now=NOON)
    await keep(database, 2)

    assert [is_away(error.value) for error in (locked, wrong, broken_rule)] == [True, False, False]
    assert await numbers(database) == [2]
    await database.close()


async def test_the_file_is_whole_and_written_ahead(database_url, tmp_path):
    await (await open_database(database_url)).close()

    with closing(sqlite3.connect(tmp_path / "seda.db")) as file:
        settings = [file.execute(f"pragma {name}").fetchone()[0] for name in ("journal_mode", "integrity_check")]

    assert settings == ["wal", "ok"]


async def test_a_commit_returns_when_it_is_on_the_disk(tmp_path, monkeypatch):
    monkeypatch.setattr(sqlite, "PRAGMAS", AS_THEY_ARE)
    database = await open_database(f"sqlite:///{tmp_path / 'seda.db'}")

    async with database.transaction() as tx:
        (row,) = await tx.rows("pragma synchronous")
    await database.close()

    assert row[0] == FULL


async def test_who_is_cancelled_while_waiting_for_the_file_leaves_no_transaction_open(database, tmp_path):
    with closing(sqlite3.connect(tmp_path / "seda.db", isolation_level=None)) as other:
        other.execute("begin immediate")
        waiting = asyncio.create_task(keep(database, 1))
        await asyncio.sleep(0.05)  # Its thread waits for the file by now.
        waiting.cancel()
        await asyncio.wait([waiting], timeout=0.05)
        other.execute("rollback")
    await asyncio.wait([waiting])

    await keep(database, 2)

    assert waiting.cancelled()
    assert await numbers(database) == [2]


async def test_who_is_cancelled_and_then_refused_the_file_leaves_no_failure_unheard(
    database_url, tmp_path, monkeypatch
):
    monkeypatch.setattr(sqlite, "PATIENCE", 100)
    database, unheard, loop = await open_database(database_url), [], asyncio.get_running_loop()
    gc.collect()  # What others have left is not ours; the loop is everybody's.
    loop.set_exception_handler(lambda _, context: unheard.append(context))
    with closing(sqlite3.connect(tmp_path / "seda.db", isolation_level=None)) as other:
        other.execute("begin immediate")
        waiting = asyncio.create_task(keep(database, 1))
        await asyncio.sleep(0.03)
        waiting.cancel()
        await asyncio.wait([waiting])
    await database.close()
    gc.collect()
    loop.set_exception_handler(None)

    assert waiting.cancelled()
    assert unheard == []


async def test_whoever_is_stopped_while_a_file_is_being_opened_leaves_no_thread_behind(tmp_path, monkeypatch):
    goes_on, connect = threading.Event(), sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *at, **how: goes_on.wait() and connect(*at, **how))
    before = set(threading.enumerate())
    opening = asyncio.create_task(sqlite.Sqlite(str(tmp_path / "seda.db")).open())
    while not (begun := set(threading.enumerate()) - before):  # noqa: ASYNC110  No thread tells when it begins.
        await asyncio.sleep(0)

    opening.cancel()
    asyncio.get_running_loop().call_later(0.02, goes_on.set)
    with pytest.raises(asyncio.CancelledError):
        await opening

    for thread in begun:
        thread.join(1)
        assert not thread.is_alive()


def open_files() -> list[str]:
    return [file.readlink().name for file in Path("/proc/self/fd").iterdir() if file.is_symlink()]


async def test_what_a_work_beside_others_would_take_back_is_written_to_no_file(database):
    async with database.transaction() as tx:
        await tx.rows("with recursive some(id) as (select 1 union all select id + 1 from some where id < 5000) "
                      "insert into updates (id, kept_at) select id, :now from some", {"now": NOON})  # fmt: skip

    async def change_all() -> list[str]:
        async with database.transaction() as tx:
            await tx.rows("update updates set kept_at = :now", {"now": NOON + timedelta(days=1)})
            return open_files()

    _, files = await asyncio.gather(keep(database, 6000), change_all())

    assert [name for name in files if "etilqs" in name] == []  # As SQLite names files that nobody should see.
