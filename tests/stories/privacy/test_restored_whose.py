"""A copy is put back into the place of its own bot, and with nothing there whoever restores hears what isn't known."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from sandbox.stage import TOKEN, stage
from storage.database import CannotRestore, copy_to
from tests.conftest import NOON, arrives
from tests.stories.builders import complains
from tests.stories.privacy.test_restored import beside, copy, engine, file, put_back

__all__ = ["copy", "engine", "file"]
OTHER = "900002:sandbox"


@pytest.fixture
async def copied(database_url: str, copy: Path) -> Path:
    async with stage(database_url, start=NOON) as play:
        await complains(play, await arrives(play, 102, "Emma", "en"), "It leaks.")
        copy_to(copy, database_url)
    return copy


def whose(place: Path) -> list[tuple[int]]:
    with closing(sqlite3.connect(place)) as there:
        return there.execute("select telegram_id from bot").fetchall()


def test_a_copy_of_another_bot_stays_where_it_is(copied: Path, file: Path):
    before = file.read_bytes()

    with pytest.raises(CannotRestore, match=r"copy\.db is of another bot, 900001, and BOT_TOKEN is of 900002; name"):
        put_back(copied, file, OTHER)

    assert (file.read_bytes(), beside(file)) == (before, [])


def test_unless_this_one_takes_its_place_and_its_own_is_taken_whatever_its_token(copied: Path, file: Path):
    assert whose(copied) == [(int(TOKEN.partition(":")[0]),)]

    assert "Restored from" in put_back(copied, file, "900001:anew")
    assert "Restored from" in put_back(copied, file, OTHER, is_any_bot=True)


def test_a_copy_from_before_that_was_written_down_is_taken(copied: Path, file: Path):
    with closing(sqlite3.connect(copied)) as there, there:
        there.execute("delete from bot")

    assert "Restored from" in put_back(copied, file, OTHER)


def test_where_nothing_was_it_is_not_said_that_it_cannot_be_read(copied: Path, file: Path):
    for place in file.parent.glob(f"{file.name}*"):
        place.unlink()

    told = put_back(copied, file)

    assert "Nothing was there: who was forgotten since the copy is there again" in told
    assert "can't be read" not in told
