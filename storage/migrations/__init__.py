"""Numbered .sql files, forward only, each run once: `001_a.sql`, or one for each engine as in `002_b.sqlite.sql`."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
KEPT = "create table if not exists migrations (number integer primary key)"


class NewerDatabase(Exception):
    """The database was written by a later version of this program."""


async def bring_up_to_date(tx: Any, engine: str) -> bool:
    """Run what is missing, all in the transaction that is given: a kill leaves nothing half done.

    Whoever calls holds a lock, so that of two programs which start at once one waits for the other.
    Return whether anything was missing.

    Raises:
        NewerDatabase: it has steps that this program doesn't know.
    """
    await tx.rows(KEPT)
    steps = missing({row[0] for row in await tx.rows("select number from migrations")}, engine)
    for number, script in steps:
        for statement in _statements(script.read_text("utf-8")):
            await tx.rows(statement)
        await tx.rows("insert into migrations (number) values (:number)", {"number": number})
    return bool(steps)


def missing(done: set[int], engine: str) -> list[tuple[int, Path]]:
    """The steps that are still to be done, in their order.

    Raises:
        NewerDatabase: some were done that this program doesn't know.
    """
    scripts = _scripts(engine)
    if unknown := done - scripts.keys():
        raise NewerDatabase(
            f"the database is at step {max(unknown)}, and this program knows {max(scripts)}; run the newer program."
        )
    return sorted((number, script) for number, script in scripts.items() if number not in done)


def _scripts(engine: str) -> dict[int, Path]:
    """Each number's file: the one for all engines, or the one for this engine."""
    fitting = (path for path in HERE.glob("*.sql") if path.suffixes in ([".sql"], [f".{engine}", ".sql"]))
    return {int(path.name[:3]): path for path in fitting}


def _statements(script: str) -> Iterator[str]:
    """A semicolon inside a comment or a text ends nothing."""
    statement = ""
    for piece in script.split(";"):
        statement += f"{piece};"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
