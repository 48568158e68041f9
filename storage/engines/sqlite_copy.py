"""A copy of the file as it stands at one moment, made while the program goes on writing to it."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from storage.engines.sqlite_errors import DAMAGED, mend


class CannotCopy(Exception):
    """The sentence; no copy is left."""


def copy(path: Path, to: Path) -> None:
    """Under its name the copy stands only once it is whole, and only its owner may read it.

    Raises:
        CannotCopy: with a sentence.
    """
    if not path.is_file():
        raise CannotCopy(f"there is no file {path}.")
    if to.exists():
        raise CannotCopy(f"{to} is there already; name a file that isn't.")
    unfinished = to.with_name(f"{to.name}.unfinished")
    try:
        os.close(os.open(unfinished, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600))
        try:
            _fill(unfinished, path)
            unfinished.rename(to)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise CannotCopy(f"{to} can't be written ({(error.strerror or '').lower()}); name another place.") from error


def _fill(to: Path, path: Path) -> None:
    address = f"{path.resolve().as_uri()}?mode=rw"
    try:
        with closing(sqlite3.connect(address, uri=True)) as source, closing(sqlite3.connect(to)) as target:
            source.backup(target)
            target.execute("pragma journal_mode = delete")  # One file alone; the program gives it its log again.
            is_whole = target.execute("pragma quick_check(1)").fetchone()[0] == "ok"
    except sqlite3.Error as error:
        raise CannotCopy(f"{path}, or the copy of it, {mend(error)}.") from error
    if not is_whole:
        raise CannotCopy(f"{path} {DAMAGED}.")
