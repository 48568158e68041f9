"""A file has one run at a time, and whoever comes second reads which; how a run ended before holds nobody off."""

import os
from pathlib import Path

import pytest

from storage.database import CannotOpen, alone
from tests.databases import SqliteFiles


@pytest.fixture
def file(sqlite_files: SqliteFiles, tmp_path: Path) -> Path:
    """A database as it stands at rest."""
    sqlite_files.empty(tmp_path)
    return tmp_path / "seda.db"


def test_a_file_has_one_run_at_a_time_and_who_comes_second_reads_which(file):
    url = f"sqlite:///{file}"

    with (
        alone(url),
        pytest.raises(CannotOpen, match=f"process {os.getpid()} runs on .*seda.db already; stop that one first"),
        alone(url),
    ):
        pass

    assert [place.name for place in file.parent.iterdir()] == ["seda.db"]
    with alone(url):
        pass


def test_what_a_killed_run_left_beside_the_file_holds_nobody_off(file):
    (file.parent / "seda.db-lock").write_bytes(b"\xff1")

    with alone(f"sqlite:///{file}"):
        pass

    assert not (file.parent / "seda.db-lock").exists()


def test_what_stands_where_the_run_is_noted_is_told(file):
    (file.parent / "seda.db-lock").mkdir()

    with (
        pytest.raises(CannotOpen, match=r"seda.db-lock, .*, can't be written to \(is a directory\)"),
        alone(f"sqlite:///{file}"),
    ):
        pass


def test_a_link_that_leads_nowhere_is_told(tmp_path):
    (tmp_path / "seda.db").symlink_to(tmp_path / "nowhere" / "seda.db")

    with (
        pytest.raises(CannotOpen, match=r"nowhere/seda.db-lock, .* \(no such file or directory\)"),
        alone(f"sqlite:///{tmp_path / 'seda.db'}"),
    ):
        pass
