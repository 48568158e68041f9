"""What PostgreSQL says no with, sorted by its classes: what passes by waiting, and what helps at the start."""

import asyncpg

from storage.engines.trouble import tells_away

AWAY = (
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
    asyncpg.TransactionRollbackError,
    asyncpg.ObjectNotInPrerequisiteStateError,  # A server that lets nobody in for now.
    asyncpg.InvalidAuthorizationSpecificationError,  # It let us in at the start.
    asyncpg.InvalidCatalogNameError,
    asyncpg.ReadOnlySQLTransactionError,  # It has become the copy of another one.
    asyncpg.PostgresSystemError,
    asyncpg.DataCorruptedError,
    asyncpg.IndexCorruptedError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,  # Seen where the server cut the line in the middle of an answer.
)
# What goes wrong with an address: nobody there, a wrong password, no such database.
ERRORS = (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, ValueError)
STARTING = (asyncpg.CannotConnectNowError, asyncpg.TooManyConnectionsError)
"""A server that is there, and has no time for us yet."""
MENDS: dict[type[BaseException], str] = {
    asyncpg.CannotConnectNowError: "is still starting, or stops; look after its server",
    asyncpg.TooManyConnectionsError: "has no connection free; close others, or allow more at its server",
    asyncpg.InvalidAuthorizationSpecificationError: "refuses this name or password; correct them in DATABASE_URL",
    asyncpg.InvalidCatalogNameError: "isn't there; make it with createdb, or correct its name in DATABASE_URL",
    asyncpg.InsufficientPrivilegeError: "lets this user make no tables; grant it the right to create in the schema",
    asyncpg.ReadOnlySQLTransactionError: "takes no changes; name the server that does in DATABASE_URL",
    asyncpg.DiskFullError: "has no room left; free some on its server's disk",
    OSError: "is on a server that doesn't answer; start it, or correct its address in DATABASE_URL",
}


@tells_away
def is_postgres_away(error: BaseException) -> bool:
    """A connection lost, a server that stops, a deadlock: the same Work may do well in a moment."""
    return isinstance(error, AWAY)


def mend(error: BaseException) -> str:
    """What is wrong with a database that can't be opened, and what helps."""
    known = (helps for kind, helps in MENDS.items() if isinstance(error, kind))
    return next(known, f"can't be opened: {error}")
