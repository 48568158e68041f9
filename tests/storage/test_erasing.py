"""What is erased leaves no copy: neither in the log beside the file, nor where an earlier version had let go of it."""

import asyncio
import sqlite3
from pathlib import Path

import pytest

from storage import migrations
from storage.database import Database, open_database
from storage.engines.sqlite_connection import spoken
from storage.running import updates
from tests.conftest import NOON


async def test_works_and_reads_go_on_while_the_file_is_scrubbed(database: Database):
    async def keep(number: int) -> None:
        async with database.transaction() as tx:
            await updates.keep(tx, number, now=NOON)

    reads = [database.reads.rows("select id from updates") for _ in range(20)]
    await asyncio.gather(*(keep(number) for number in range(20)), *reads, database.scrub(), database.scrub())

    kept = await database.reads.rows("select id from updates order by id")
    assert [row["id"] for row in kept] == list(range(20))


async def test_what_an_earlier_version_wrote_over_is_gone_when_this_one_has_opened_the_file(tmp_path: Path):
    path = tmp_path / "old.db"
    file = sqlite3.connect(path)
    file.executescript(spoken((migrations.HERE / "001_first_inhabitants.sql").read_text("utf-8")))
    file.execute(migrations.KEPT)
    file.execute("insert into migrations (number) values (1)")
    file.execute("pragma secure_delete = off")
    for number, name in enumerate(("a name that was theirs once", "Anna")):
        file.execute("insert into people (id, name, met_at) values (?, ?, ?)", (number, name, NOON))
        file.commit()
    file.execute("delete from people where id = 0")
    file.commit()
    file.close()
    assert b"theirs once" in path.read_bytes()

    database = await open_database(f"sqlite:///{path}")
    await database.close()

    assert b"theirs once" not in path.read_bytes()
    assert b"Anna" in path.read_bytes()


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_the_log_beside_the_file_is_empty_after_a_scrub(database: Database, database_url: str):
    async with database.transaction() as tx:
        await updates.keep(tx, 1, now=NOON)
    assert size_of_log(database_url) > 0

    await database.scrub()

    assert size_of_log(database_url) == 0


def size_of_log(database_url: str) -> int:
    return Path(f"{database_url.removeprefix('sqlite:///')}-wal").stat().st_size
