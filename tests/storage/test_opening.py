"""A file that can't be opened: a sentence that names the mend, and nothing is touched."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from storage.database import CannotOpen, open_database
from storage.engines import sqlite, sqlite_file
from storage.migrations import NewerDatabase
from tests.databases import SqliteFiles

NOBODY = 65534


@pytest.fixture
def file(sqlite_files: SqliteFiles, tmp_path: Path) -> Path:
    """A database as it stands at rest."""
    sqlite_files.empty(tmp_path)
    return tmp_path / "seda.db"


def nowhere(file: Path) -> Path:
    return file.parent / "nowhere" / "seda.db"


def a_folder(file: Path) -> Path:
    file.unlink()
    file.mkdir()
    return file


def a_letter(file: Path) -> Path:
    file.write_bytes(b"Dear grandmother, this is nothing that SQLite knows." * 90)
    return file


def a_note(file: Path) -> Path:
    file.write_bytes(b"Milk.")
    return file


def a_half(file: Path) -> Path:
    os.truncate(file, file.stat().st_size // 2)
    return file


def scratched(file: Path, page: int) -> Path:
    with file.open("r+b") as disk:
        disk.seek(page * 4096)
        disk.write(b"\x5a" * 4096)
    return file


def without_a_table(file: Path) -> Path:
    return scratched(file, 2)


def without_its_order(file: Path) -> Path:
    with file.open("r+b") as disk:
        disk.seek(100)
        disk.write(b"\x5a" * 3996)
    return file


def another_program_s(file: Path) -> Path:
    file.unlink()
    with closing(sqlite3.connect(file)) as theirs:
        theirs.execute("create table invoices (id integer)")
    return file


def a_later_version_s(file: Path) -> Path:
    with closing(sqlite3.connect(file, isolation_level=None)) as theirs:
        theirs.execute("insert into migrations (number) values (999)")
    return file


SPOILT: dict[Callable[[Path], Path], str] = {
    nowhere: "there is no folder .*nowhere for seda.db; make it",
    a_folder: "seda.db is no file; name one",
    a_letter: "seda.db is no SQLite database; name another file, or put your latest copy",
    a_note: "seda.db is no SQLite database",
    a_half: "seda.db is damaged; put your latest copy in its place.*its end is missing",
    without_a_table: "seda.db is damaged; put your latest copy in its place",
    without_its_order: "seda.db is damaged; put your latest copy in its place",
    another_program_s: "seda.db holds the tables of another program; name another file",
    a_later_version_s: "the database is at step 999, and this program knows .*; run the newer program",
}


def seen(folder: Path) -> dict[str, bytes]:
    return {place.name: place.read_bytes() for place in folder.rglob("*") if place.is_file()}


@pytest.mark.parametrize("spoilt", SPOILT, ids=[one.__name__ for one in SPOILT])
async def test_what_is_wrong_with_a_file_is_told_and_nothing_is_touched(file, spoilt):
    path = spoilt(file)
    before = seen(file.parent)

    with pytest.raises((CannotOpen, NewerDatabase), match=SPOILT[spoilt]):
        await open_database(f"sqlite:///{path}")

    assert seen(file.parent) == before


async def test_a_disk_that_is_nearly_full_is_told_before_anything_is_written(tmp_path, monkeypatch):
    monkeypatch.setattr(sqlite_file, "LEAST_ROOM", 2**60)

    with pytest.raises(CannotOpen, match=r"the disk of .*seda.db has \d+ MB left; free 1099511627776 MB at least"):
        await open_database(f"sqlite:///{tmp_path / 'seda.db'}")

    assert seen(tmp_path) == {}


async def test_a_disk_that_is_full_is_told_as_what_it_is(tmp_path, monkeypatch):
    monkeypatch.setattr(sqlite, "PRAGMAS", f"{sqlite.PRAGMAS} pragma max_page_count = 3;")

    with pytest.raises(CannotOpen, match="has no room left; free some on its disk"):
        await open_database(f"sqlite:///{tmp_path / 'seda.db'}")


@pytest.mark.usefixtures("storage_is_impatient")
async def test_a_file_that_another_program_writes_to_is_told_as_that(file):
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("begin immediate")

        with pytest.raises(CannotOpen, match="is held by another program, such as a backup or a shell; close that one"):
            await open_database(f"sqlite:///{file}")


@pytest.fixture
def foreign(file: Path) -> Iterator[Path]:
    """The same file where everybody may come, as somebody sees it who owns nothing there."""
    folder = Path(tempfile.mkdtemp(prefix="seda-foreign-"))
    own = os.geteuid()
    try:
        folder.chmod(0o755)
        yield Path(shutil.copy(file, folder))
    finally:
        os.seteuid(own)
        folder.chmod(0o755)
        shutil.rmtree(folder)


def humble() -> None:
    """The superuser may do everything; whoever else runs the tests is humble already."""
    if os.geteuid() == 0:
        os.seteuid(NOBODY)


@pytest.mark.parametrize(("of_folder", "of_file"), [(0o555, 0o666), (0o755, 0o444)], ids=["folder", "file"])
async def test_whoever_has_no_right_to_write_is_told_where_it_is_missing(foreign, of_folder, of_file):
    foreign.chmod(of_file)
    foreign.parent.chmod(of_folder)
    before = seen(foreign.parent)
    humble()

    with pytest.raises(CannotOpen, match="can't be written to; give this user the right to, or mount its disk"):
        await open_database(f"sqlite:///{foreign}")

    assert seen(foreign.parent) == before


async def test_a_folder_that_lets_nobody_in_is_told(foreign):
    (foreign.parent / "closed").mkdir(mode=0o000)
    humble()

    with pytest.raises(CannotOpen, match=r"can't be (reached \(permission denied\)|written to)"):
        await open_database(f"sqlite:///{foreign.parent / 'closed' / 'seda.db'}")
