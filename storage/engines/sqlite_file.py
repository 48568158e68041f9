"""The file that an address names: looked at before anything is touched, and held by one run of the program alone."""

import errno
import fcntl
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO

from storage import migrations
from storage.engines.sqlite_errors import DAMAGED, UNWRITABLE
from storage.engines.trouble import CannotOpen

MAGIC = b"SQLite format 3\0"
HEADER = 100
LEAST_ROOM = 16 * 1024**2
"""Bytes for the log that SQLite keeps beside the file."""
LOOKED_THROUGH = 64 * 1024**2
"""Bytes up to which each page is looked at; for more it would take seconds, so only its start and its length count."""


def ensure_usable(path: Path) -> None:
    """Raise CannotOpen for a place at which no database can be kept; nothing is written for that."""
    try:
        _ensure_place(path.parent, path)
    except OSError as error:
        raise CannotOpen(f"{path} can't be reached ({(error.strerror or '').lower()}); name another place.") from error
    _ensure_room(path, LEAST_ROOM)


def _ensure_place(folder: Path, path: Path) -> None:
    if not folder.is_dir():
        raise CannotOpen(f"there is no folder {folder} for {path.name}; make it, or name another place.")
    if path.exists() and not path.is_file():
        raise CannotOpen(f"{path} is no file; name one in a folder, such as seda.db.")
    for place in (folder, path):
        if place.exists() and not os.access(place, os.R_OK | os.W_OK, effective_ids=True):
            raise CannotOpen(f"{place} {UNWRITABLE}.")


def _ensure_room(path: Path, needed: int) -> None:
    free = shutil.disk_usage(path.parent).free
    if free < needed:
        raise CannotOpen(f"the disk of {path} has {free // 1024**2} MB left; free {needed // 1024**2} MB at least.")


def ensure_ours(path: Path) -> None:
    """Raise CannotOpen or NewerDatabase for a file that this program didn't write, or that isn't whole.

    What is read here leaves no trace: where no log stands beside the file, SQLite is told that nobody writes to it.
    """
    if not path.exists() or path.stat().st_size == 0:
        return
    is_at_rest = not _is_filled(Path(f"{path}-wal"))
    _ensure_whole(path, is_at_rest=is_at_rest)
    with closing(_looked_at(path, is_at_rest=is_at_rest)) as file:
        tables = {name for (name,) in file.execute("select name from sqlite_master where type = 'table'")}
        if tables and "migrations" not in tables:
            raise CannotOpen(f"{path} holds the tables of another program; name another file.")
        done = {number for (number,) in file.execute("select number from migrations")} if tables else set()
        if migrations.missing(done, "sqlite") and done:  # Tables are built anew, and then the whole file.
            _ensure_room(path, LEAST_ROOM + 3 * path.stat().st_size)
        is_small = path.stat().st_size <= LOOKED_THROUGH
        if is_small and file.execute("pragma quick_check(1)").fetchone()[0] != "ok":
            raise CannotOpen(f"{path} {DAMAGED}.")


def _looked_at(path: Path, *, is_at_rest: bool) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro{'&immutable=1' if is_at_rest else ''}", uri=True)


def _ensure_whole(path: Path, *, is_at_rest: bool) -> None:
    """Its first bytes tell what it is and how many pages it has; pages may still stand in the log beside it."""
    with path.open("rb") as file:
        header = file.read(HEADER)
    if not header.startswith(MAGIC):
        raise CannotOpen(f"{path} is no SQLite database; name another file, or put your latest copy in its place.")
    page, pages = int.from_bytes(header[16:18]), int.from_bytes(header[28:32])
    is_length_told = header[24:28] == header[92:96]
    if is_at_rest and is_length_told and path.stat().st_size < (65536 if page == 1 else page) * pages:
        raise CannotOpen(f"{path} {DAMAGED}: its end is missing.")


def _is_filled(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Be the only run on this file. However a process ends, the system lets go of its locks.

    Raises:
        CannotOpen: another one runs on it, or nothing can be kept there.
    """
    ensure_usable(path)
    beside = Path(f"{path.resolve()}-lock")
    with _locked(beside) as lock:
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        try:
            yield
        finally:
            beside.unlink()


def _locked(beside: Path) -> IO[str]:
    """Of a lock that was taken away while one came for it, there may be another by now."""
    while True:
        lock = _opened(beside)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if beside.exists() and os.path.samestat(beside.stat(), os.fstat(lock.fileno())):
                return lock
        except OSError as error:
            lock.seek(0)
            holder = lock.read() or "unknown"
            lock.close()
            raise CannotOpen(_why_not_held(beside, holder, error)) from error
        lock.close()


def _opened(beside: Path) -> IO[str]:
    try:
        return beside.open("a+", encoding="ascii", errors="replace")
    except OSError as error:
        why = (error.strerror or "").lower()
        raise CannotOpen(f"{beside}, which keeps a second run off, can't be written to ({why}); mend that.") from error


def _why_not_held(beside: Path, holder: str, error: OSError) -> str:
    file = str(beside).removesuffix("-lock")
    if error.errno in (errno.EWOULDBLOCK, errno.EACCES):
        return f"process {holder} runs on {file} already; stop that one first. For two at once there is PostgreSQL."
    return f"{file} can't be held for one program alone ({error.strerror}); name a file on a disk of this machine."
