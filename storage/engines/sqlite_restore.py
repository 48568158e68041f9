"""A copy is put back: made ready beside the file, which stays as it is until both change places at once."""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from storage.engines import sqlite_copy
from storage.engines.sqlite_errors import mend
from storage.engines.sqlite_file import MAGIC, ensure_ours, ensure_usable

BESIDE = ("-wal", "-shm")
"""What SQLite keeps beside a file while it is open, or after a kill."""


class CannotRestore(Exception):
    """The sentence; what was there stands where it stood."""


class Restoring:
    """The way of one copy into its place; a way that was broken off is gone again from its beginning."""

    def __init__(self, copy: Path, path: Path) -> None:
        self._copy = copy
        self._path = path.resolve()  # Where a link leads to another disk, the file there changes, and the link stays.
        self.ready = self._path.with_name(f"{self._path.name}.restoring")
        self.is_unread = False
        """Whether it can't be known of all who were forgotten since."""
        self.was_nothing_there = False
        """Then it can't be known of any."""

    def begin(self) -> None:
        """Look through the copy, and lay it beside the file.

        Raises:
            CannotRestore, CannotCopy, CannotOpen, NewerDatabase: with a sentence each.
        """
        ensure_usable(self._path)
        try:
            self._ensure_copy()
        except OSError as error:
            why = (error.strerror or "").lower()
            raise CannotRestore(f"{self._copy} can't be read ({why}); give this user the right to read it.") from error
        except sqlite3.Error as error:
            raise CannotRestore(f"{self._copy} {mend(error)}.") from error
        self.clear()
        sqlite_copy.copy(self._copy, self.ready)
        if not _asked(self.ready, "select 1 from sqlite_master where name = 'migrations'"):
            raise CannotRestore(f"{self._copy} holds nothing; name another copy.")

    def whose(self) -> int | None:
        """The number at Telegram of the bot that the copy is of; None where it is older than that is written down."""
        if not _asked(self.ready, "select 1 from sqlite_master where name = 'bot'"):
            return None
        return next((number for (number,) in _asked(self.ready, "select telegram_id from bot")), None)

    def _ensure_copy(self) -> None:
        if not self._copy.is_file() or self._copy.stat().st_size == 0:
            raise CannotRestore(f"there is no copy {self._copy}.")
        if self._path.exists() and self._copy.samefile(self._path):
            raise CannotRestore(f"{self._copy} is the very file that the bot uses; name a copy.")
        ensure_ours(self._copy)

    def clear(self) -> None:
        """Nothing is left of a way that was broken off, nor a second name of the file that it had already."""
        for place in self._path.parent.glob(f"{self.ready.name}*"):
            place.unlink()
        for place in self._set_aside():
            if self._path.exists() and place.samefile(self._path):
                place.unlink()

    def forgotten_since(self) -> list[int]:
        """The numbers of those who are known in the copy, and forgotten in what was there or was set aside before.

        A number alone could be somebody else's, who came after another copy had been put back; their first hour tells.
        """
        forgotten: set[tuple[int, str]] = set()
        there = [place for place in (self._path, *self._set_aside()) if place.exists()]
        self.is_unread = self.was_nothing_there = not there
        for place in there:
            try:
                forgotten.update(_asked(place, "select id, met_at from people where forgotten_at is not null"))
            except sqlite3.Error:
                self.is_unread = True  # Whoever restores is told.
        known = _asked(self.ready, "select id, met_at from people where forgotten_at is null")
        return sorted(number for number, met in forgotten.intersection(known))

    def finish(self, now: datetime) -> Path | None:
        """Change places, and return where the file is that was there.

        Raises:
            CannotRestore: it can't be done here.
        """
        try:
            _fold(self.ready)
            if not self._path.exists():
                self._take_off_logs()
                self.ready.replace(self._path)
                return None
            return self._exchanged(self._path.with_name(f"{self._path.name}.aside-{now:%Y%m%dT%H%M%S%f}"))
        except (OSError, sqlite3.Error) as error:
            raise CannotRestore(f"{self._path} can't be given another content ({error}).") from error

    def _exchanged(self, aside: Path) -> Path:
        """A whole file has the name at each moment: first the old one gets a second name, then the new one its own."""
        try:
            _fold(self._path)
        except sqlite3.Error:
            self.is_unread = True  # Then what lies beside it goes with it as it is.
        _give_rights(self.ready, self._path)
        for suffix in BESIDE:
            if (log := Path(f"{self._path}{suffix}")).exists():
                shutil.copy2(log, f"{aside}{suffix}")
        _name_twice(self._path, aside)
        self._take_off_logs()
        self.ready.replace(self._path)
        return aside

    def _take_off_logs(self) -> None:
        for suffix in BESIDE:
            Path(f"{self._path}{suffix}").unlink(missing_ok=True)

    def _set_aside(self) -> list[Path]:
        found = self._path.parent.glob(f"{self._path.name}.aside-*")
        return sorted(place for place in found if not place.name.endswith(BESIDE))


def _opened(path: Path) -> sqlite3.Connection:
    """Of a file that is none of its own SQLite would throw the log away."""
    with path.open("rb") as file:
        if file.read(len(MAGIC)) != MAGIC:
            raise sqlite3.DatabaseError("it is no database")
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True)


def _asked(path: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(_opened(path)) as file:
        return file.execute(query).fetchall()


def _fold(path: Path) -> None:
    """Take in what stands in the log beside it: then it is one file."""
    with closing(_opened(path)) as file:
        file.execute("pragma journal_mode = delete")
        if file.execute("pragma quick_check(1)").fetchone()[0] != "ok":
            raise sqlite3.DatabaseError(mend(sqlite3.DatabaseError()))


def _name_twice(path: Path, aside: Path) -> None:
    try:
        os.link(path, aside)
    except OSError:  # Not every disk lets a file have two names.
        shutil.copy2(path, aside)


def _give_rights(to: Path, like: Path) -> None:
    told = like.stat()
    to.chmod(told.st_mode & 0o777)
    if os.geteuid() == 0:
        os.chown(to, told.st_uid, told.st_gid)
