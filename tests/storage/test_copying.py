"""A copy of a file that is in use: whole, private, and never in the place of something else."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from storage.database import CannotCopy, copy_to, open_database
from tests.databases import SqliteFiles


@pytest.fixture
def file(sqlite_files: SqliteFiles, tmp_path: Path) -> Path:
    """A database as it stands at rest."""
    sqlite_files.empty(tmp_path)
    return tmp_path / "seda.db"


def copied(file: Path, to: str = "copy.db") -> Path:
    copy_to(file.parent / to, f"sqlite:///{file}")
    return file.parent / to


async def topics_in(path: Path) -> int:
    database = await open_database(f"sqlite:///{path}")
    try:
        return (await database.reads.rows("select count(*) from topics"))[0][0]
    finally:
        await database.close()


async def test_it_holds_all_that_was_kept_and_nothing_half_done_though_the_file_is_written_to(file):
    before = await topics_in(file)
    database = await open_database(f"sqlite:///{file}")
    async with database.transaction() as tx:
        await tx.rows("delete from topics where id = (select min(id) from topics)")
    async with database.transaction() as tx:
        await tx.rows("delete from topics")
        copy = copied(file)
    await database.close()

    assert before > 1
    assert await topics_in(copy) == before - 1


def test_it_is_one_file_that_only_its_owner_may_read(file):
    copy = copied(file)

    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert sorted(path.name for path in file.parent.iterdir()) == ["copy.db", "seda.db"]


def something_there(file: Path) -> str:
    (file.parent / "letter.txt").write_text("Dear grandmother")
    return "letter.txt"


def itself(file: Path) -> str:
    return file.name


def nowhere(_: Path) -> str:
    return "nowhere/copy.db"


def of_nothing(file: Path) -> str:
    file.unlink()
    return "copy.db"


def of_a_letter(file: Path) -> str:
    file.write_bytes(b"Dear grandmother, this is nothing that SQLite knows." * 90)
    return "copy.db"


def of_what_is_damaged(file: Path) -> str:
    with file.open("r+b") as disk:
        disk.seek(2 * 4096)
        disk.write(b"\x5a" * 4096)
    return "copy.db"


REFUSED: dict[Callable[[Path], str], str] = {
    something_there: "letter.txt is there already; name a file that isn't",
    itself: "seda.db is there already",
    nowhere: r"copy.db can't be written \(no such file or directory\); name another place",
    of_nothing: "there is no file .*seda.db",
    of_a_letter: "seda.db, or the copy of it, is damaged",
    of_what_is_damaged: "seda.db.* is damaged",
}


@pytest.mark.parametrize("case", REFUSED, ids=[one.__name__ for one in REFUSED])
def test_what_cannot_be_copied_is_told_and_nothing_is_left_or_lost(file, case):
    to = case(file)
    before = {path.name: path.read_bytes() for path in file.parent.iterdir()}

    with pytest.raises(CannotCopy, match=REFUSED[case]):
        copied(file, to)

    assert {path.name: path.read_bytes() for path in file.parent.iterdir()} == before


def test_of_a_server_pg_dump_makes_copies_and_no_password_is_told(tmp_path):
    with pytest.raises(CannotCopy, match="postgresql://seda:…@db/seda is a server; pg_dump makes copies of it") as told:
        copy_to(tmp_path / "copy.db", "postgresql://seda:geheim@db/seda")

    assert "geheim" not in str(told.value)
    assert list(tmp_path.iterdir()) == []
