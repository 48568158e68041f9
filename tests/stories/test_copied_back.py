"""A copy is put back: what came since is gone, staff hear of the gap, and whoever was forgotten is there again."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from sandbox.stage import OWNER, stage
from storage.database import copy_to
from tests.conftest import NOON, arrives
from tests.stories.builders import complains, heard, writes

DAY = timedelta(days=1)


@pytest.fixture
def engine() -> str:
    return "sqlite"


def asked(file: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(file)) as database:
        return database.execute(query).fetchall()


async def test_what_came_since_the_copy_is_gone_and_staff_hear_of_the_gap(database_url, tmp_path):
    async with stage(database_url, start=NOON) as play:
        await arrives(play, OWNER, "Nasrin", "en")
        emma = await arrives(play, 102, "Emma", "en")
        before = await complains(play, emma, "It leaks.")
        copy_to(tmp_path / "copy.db", database_url)
        await writes(play, emma, "The lid, too.")
        await play.pass_time(2 * DAY)

    async with stage(f"sqlite:///{tmp_path / 'copy.db'}", start=NOON, telegram=play.telegram, clock=play.clock) as anew:
        await anew.settle()
        await writes(anew, emma, "/status")
        owner = anew.telegram.accounts[OWNER]

        assert before in emma.last.text
        assert "The lid, too." not in emma.last.text
        assert "until now the bot had no contact to Telegram" in heard(owner)
