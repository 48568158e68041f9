"""What customers said of a period, each complaint or score with all its words, as themes are read from it."""

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from domain.figures.periods import Period
from domain.frozen import frozen
from domain.people import PersonId
from storage.database import Transaction, queries

QUERIES = queries("spoken", are_long=True, folder=Path(__file__).parent)
MOST = 5000
"""Complaints, and scores with words, that are read of a period: the latest."""


@frozen
class Spoken:
    """A complaint or a score with its words; `words_id` and `body` are the first of them, None where there are none."""

    matter_id: int | None
    response_id: int | None
    topic: str | None
    customer_id: PersonId
    concerns_id: PersonId | None
    words_id: int | None
    body: str
    text: str


async def complained(tx: Transaction, start: datetime, ending: datetime) -> list[Spoken]:
    rows = await tx.all(QUERIES.complained, start=start, ending=ending, limit=MOST)
    return _whole(rows, "matter_id")


async def rated(tx: Transaction, period: Period, *, low: int, high: int) -> list[Spoken]:
    days = {"first": period.first.isoformat(), "last": period.last.isoformat()}
    rows = await tx.all(QUERIES.rated, **days, low=low, high=high, limit=MOST)
    return _whole(rows, "response_id")


def _whole(rows: Iterable[Any], by: str) -> list[Spoken]:
    return [_one(list(group)) for _, group in groupby(rows, key=lambda row: row[by])]


def _one(rows: list[Any]) -> Spoken:
    first = rows[0]
    about = {
        name: first[name] for name in ("matter_id", "response_id", "topic", "customer_id", "concerns_id", "words_id")
    }
    bodies = [row["body"] for row in rows if row["body"]]
    return Spoken(**about, body=bodies[0] if bodies else "", text="\n".join(bodies))
