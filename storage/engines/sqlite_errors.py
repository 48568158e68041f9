"""What SQLite says no with, sorted by its codes: what passes by waiting, and what helps at the start."""

import sqlite3

from storage.engines.trouble import tells_away

DAMAGED = "is damaged; put your latest copy in its place, without any -wal file beside it, and keep this one aside"
UNWRITABLE = "can't be written to; give this user the right to, or mount its disk for writing"
AWAY = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_CORRUPT,  # Nothing is acknowledged until a copy stands in its place.
    sqlite3.SQLITE_NOTADB,
}
MENDS = {
    sqlite3.SQLITE_BUSY: "is held by another program, such as a backup or a shell; close that one",
    sqlite3.SQLITE_FULL: "has no room left; free some on its disk",
    sqlite3.SQLITE_READONLY: UNWRITABLE,
    sqlite3.SQLITE_CANTOPEN: "can't be opened; give this user the right to read and write it and its folder",
    sqlite3.SQLITE_IOERR: "can't be read or written; look after its disk",
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
}


@tells_away
def is_sqlite_away(error: BaseException) -> bool:
    """Told by the error's code: sqlite3.OperationalError is "locked" as well as "no such column"."""
    return _code(error) in AWAY


def is_busy(error: BaseException) -> bool:
    """Whether another program writes just now."""
    return _code(error) == sqlite3.SQLITE_BUSY


def mend(error: BaseException) -> str:
    """What is wrong with a file that can't be opened, and what helps."""
    return MENDS.get(_code(error), f"can't be opened: {error}")


def _code(error: BaseException) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
