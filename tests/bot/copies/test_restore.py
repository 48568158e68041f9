"""python -m bot restore as a process: what keeps it from beginning is told in a sentence, and nothing was touched."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage.database import alone
from tests.bot.test_program import MUST, start

__all__ = ["start"]


@pytest.fixture
def there(tmp_path: Path, sqlite_files) -> Path:
    """The file of a bot that has stopped, and a copy of it beside."""
    file = Path(sqlite_files.empty(tmp_path).removeprefix("sqlite:///"))
    (tmp_path / "copy.db").write_bytes(file.read_bytes())
    return file


def test_what_it_did_is_told(start, there):
    ended = start("restore", "copy.db", **MUST)

    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith(
        "Restored from copy.db. What came after it is gone; start the bot.\nWhat was there is"
    )
    assert ended.stdout.count("\n") == 2


def test_while_the_bot_runs_it_refuses(start, there):
    with alone(f"sqlite:///{there}"):
        ended = start("restore", "copy.db", **MUST)

    assert ended.returncode == 2
    assert f"Nothing was restored: process {os.getpid()} runs on {there} already; stop that one first" in ended.stderr


def _newer(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as file, file:
        file.execute("insert into migrations values (9999)")


def _torn(copy: Path) -> None:
    copy.write_bytes(copy.read_bytes()[:-4096])


def _crumpled(copy: Path) -> None:
    whole = copy.read_bytes()
    copy.write_bytes(whole[:8192] + b"x" * (len(whole) - 8192))


def _hollow(copy: Path) -> None:
    copy.unlink()
    with closing(sqlite3.connect(copy)) as file, file:
        file.execute("create table letters (id)")
        file.execute("drop table letters")


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (Path.unlink, "there is no copy copy.db"),
        (lambda copy: copy.write_bytes(b""), "there is no copy copy.db"),
        (lambda copy: copy.write_text("a letter to grandmother"), "copy.db is no SQLite database"),
        (_torn, "copy.db is damaged"),
        (_crumpled, "is damaged"),
        (_hollow, "copy.db holds nothing; name another copy"),
        (_newer, "run the newer program"),
    ],
)
def test_a_copy_that_is_none_stays_where_it_is(start, there, spoil, told):
    spoil(there.with_name("copy.db"))
    before, names = there.read_bytes(), sorted(place.name for place in there.parent.iterdir())

    ended = start("restore", "copy.db", **MUST)

    assert (ended.returncode, ended.stdout, ended.stderr.count("\n")) == (2, "", 1)
    assert ended.stderr.startswith("Nothing was restored: ")
    assert told in ended.stderr
    assert there.read_bytes() == before
    assert sorted(place.name for place in there.parent.iterdir()) == names


def test_the_file_itself_is_no_copy(start, there):
    ended = start("restore", there.name, **MUST)

    assert ended.returncode == 2
    assert "seda.db is the very file that the bot uses; name a copy." in ended.stderr
