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
    scripts = _scripts(engine)
    await tx.rows(KEPT)
    done = {row[0] for row in await tx.rows("select number from migrations")}
    if unknown := done - scripts.keys():
        raise NewerDatabase(f"The database is at step {max(unknown)}; this program knows {max(scripts)}.")

    missing = sorted(scripts.keys() - done)
    for number in missing:
        for statement in _statements(scripts[number].read_text("utf-8")):
            await tx.rows(statement)
        await tx.rows("insert into migrations (number) values (:number)", {"number": number})
    return bool(missing)


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
