"""How quick this machine is beside the one whose milliseconds the goals name: it decides those that have no peer."""

import random
import sqlite3
import time
from contextlib import closing
from statistics import median

from tests.bench.programs import BOTS_CORE, OTHERS_CORE, stay_on
from tests.bench.table import Row
from tests.bench.traffic import Ground

ROWS, LOOKS = 1_000_000, 5_000
WHERE_GOALS_WERE_SET = 4.3
"""Microseconds: the median by key of a million rows on Python's own sqlite3, when the goals were measured."""


async def yardstick(ground: Ground) -> list[Row]:
    """One of a million rows by its key, by nobody's code but Python's and SQLite's."""
    stay_on(BOTS_CORE)
    try:
        looks = _looks(ground.sqlite().removeprefix("sqlite:///"))
    finally:
        stay_on(OTHERS_CORE)
    middle = median(looks)
    return [Row("this machine: a bare SELECT by key", middle, "µs", WHERE_GOALS_WERE_SET, "where goals were set")]


def _looks(path: str) -> list[float]:
    """Microseconds of each."""
    with closing(sqlite3.connect(path)) as database:
        database.execute("create table looked_at (id integer primary key, words text)")
        database.executemany("insert into looked_at values (?, 'a customer')", ((row,) for row in range(ROWS)))
        database.commit()
        pick = random.Random(7)  # noqa: S311 - the same rows on every machine.
        return [_look(database, pick.randrange(ROWS)) for _ in range(LOOKS)]


def _look(database: sqlite3.Connection, row: int) -> float:
    began = time.perf_counter()
    database.execute("select * from looked_at where id = ?", (row,)).fetchone()
    return (time.perf_counter() - began) * 1_000_000
