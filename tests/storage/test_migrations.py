"""Migrations: each once, in order, whole or not at all, and never backwards."""

import sqlite3

import pytest

from storage import migrations
from storage.database import CannotOpen, open_database


@pytest.fixture
def scripts(tmp_path, monkeypatch):
    """A folder of scripts of our own, with the first one in it."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    (folder / "001_first.sql").write_text("create table notes (id integer primary key, text text);")
    monkeypatch.setattr(migrations, "HERE", folder)
    return folder


async def steps(url: str) -> list[int]:
    """Open the database, and return the numbers of the scripts that were ever run on it."""
    database = await open_database(url)
    rows = await database.reads.rows("select number from migrations order by number")
    await database.close()
    return [row["number"] for row in rows]


async def test_each_script_runs_once(bare_url, scripts):
    await steps(bare_url)
    (scripts / "002_second.sql").write_text("insert into notes (text) values ('once');")

    assert await steps(bare_url) == [1, 2]
    assert await steps(bare_url) == [1, 2]

    database = await open_database(bare_url)
    assert [row["text"] for row in await database.reads.rows("select text from notes")] == ["once"]
    await database.close()


async def test_a_script_that_fails_leaves_nothing_half_done(bare_url, scripts):
    await steps(bare_url)
    second = scripts / "002_second.sql"
    second.write_text("insert into notes (text) values ('half'); insert into nowhere values (1);")

    with pytest.raises(CannotOpen, match="nowhere"):
        await steps(bare_url)
    second.write_text("insert into notes (text) values ('whole');")

    assert await steps(bare_url) == [1, 2]
    database = await open_database(bare_url)
    assert [row["text"] for row in await database.reads.rows("select text from notes")] == ["whole"]
    await database.close()


async def test_a_database_of_a_later_version_is_left_alone(bare_url, scripts):
    (scripts / "002_second.sql").write_text("create table more (id integer);")
    await steps(bare_url)
    (scripts / "002_second.sql").unlink()

    with pytest.raises(migrations.NewerDatabase, match="at step 2; this program knows 1"):
        await steps(bare_url)


async def test_our_own_scripts_build_what_the_queries_need(bare_url, tmp_path):
    numbers = await steps(bare_url)

    file = sqlite3.connect(tmp_path / "seda.db")
    settings = [file.execute(f"pragma {name}").fetchone()[0] for name in ("journal_mode", "integrity_check")]
    file.close()
    assert numbers == list(range(1, len(numbers) + 1))
    assert settings == ["wal", "ok"]
