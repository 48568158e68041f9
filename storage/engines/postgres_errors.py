"""What PostgreSQL says no with, sorted by its classes: what passes by waiting, and what helps at the start."""

import re

import psycopg
from psycopg import errors

from storage.engines.trouble import tells_away

AWAY = (
    psycopg.OperationalError,  # A line that is cut, a server that stops or lets nobody in, a deadlock, no room left.
    errors.ReadOnlySqlTransaction,  # It has become the copy of another one.
    errors.ObjectNotInPrerequisiteState,
    errors.DataCorrupted,
    errors.IndexCorrupted,
)
OUR_FAULT = (errors.ProgramLimitExceeded,)
# What goes wrong with an address: nobody there, a wrong password, no such database.
ERRORS = (psycopg.Error, OSError, ValueError)
STARTING, FULL = (
    "starting up|shutting down|not currently accepting",
    "too many (clients|connections)|slots are reserved",
)
MENDS = {  # Whoever isn't let in gets words, and no class.
    STARTING: "is still starting, or stops; look after its server",
    FULL: "has no connection free; close others, or allow more at its server",
    "authentication failed|no password|role .* does not exist|no pg_hba.conf": (
        "refuses this name or password; correct them in DATABASE_URL"
    ),
    "database .* does not exist": "isn't there; make it with createdb, or correct its name in DATABASE_URL",
    "permission denied": "lets this user make no tables; grant it the right to create in the schema",
    "read-only": "takes no changes; name the server that does in DATABASE_URL",
    "No space left": "has no room left; free some on its server's disk",
    "refused|No such file|resolve|timeout|unreachable|route": (
        "is on a server that doesn't answer; start it, or correct its address in DATABASE_URL"
    ),
}


@tells_away
def is_postgres_away(error: BaseException) -> bool:
    """A connection lost, a server that stops, a deadlock: the same Work may do well in a moment."""
    return isinstance(error, AWAY) and not isinstance(error, OUR_FAULT)


def is_starting(error: BaseException) -> bool:
    """Whether the server is there, and has no time for us yet."""
    return re.search(f"{STARTING}|{FULL}", str(error)) is not None


def mend(error: BaseException) -> str:
    """What is wrong with a database that can't be opened, and what helps."""
    known = (helps for words, helps in MENDS.items() if re.search(words, str(error)))
    return next(known, f"can't be opened: {str(error).strip()}")
