"""A copy that this user may not read, as one that the superuser has made: that is told, and no disk is blamed."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.database import CannotRestore, copy_to, restoring
from tests.databases import SqliteFiles

NOBODY = 65534


@pytest.fixture
def copy(sqlite_files: SqliteFiles, tmp_path: Path) -> Iterator[Path]:
    """In a folder where everybody may write; whoever looks owns nothing there."""
    sqlite_files.empty(tmp_path)
    folder = Path(tempfile.mkdtemp(prefix="seda-foreign-"))
    own = os.geteuid()
    try:
        folder.chmod(0o777)
        copy_to(folder / "copy.db", f"sqlite:///{tmp_path / 'seda.db'}")
        yield folder / "copy.db"
    finally:
        os.seteuid(own)
        shutil.rmtree(folder)


def test_it_is_told_that_the_copy_cannot_be_read(copy: Path):
    way = restoring(copy, f"sqlite:///{copy.with_name('seda.db')}")
    copy.chmod(0o000)
    if os.geteuid() == 0:  # The superuser may read everything.
        os.seteuid(NOBODY)

    with pytest.raises(CannotRestore, match=r"copy\.db can't be read \(permission denied\); give this user the right"):
        way.begin()
