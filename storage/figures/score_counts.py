"""Scores and answers by day and month, counted in the transaction that brings them: no report sums responses."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from domain.figures.months import Histogram
from domain.figures.nps import Score, Tally
from domain.figures.periods import Period
from domain.figures.shares import Share
from domain.surveys import Origin
from storage.database import Transaction, queries
from storage.engines.transaction import Row

HERE = Path(__file__).parent
QUERIES = queries("score_counts", folder=HERE)
COLUMNS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
"""By the score that each counts."""


class Total(NamedTuple):
    """A period's scores, and of its questions that reached a customer how many were answered."""

    tally: Tally
    answered: Share


async def count_score(
    tx: Transaction,
    origin: Origin,
    day: str,
    score: Score,
    *,
    instead_of: Score | None = None,
    answers: str | None = None,
) -> None:
    """A score of that day that is new or takes another one's place; `answers` is the day of the question it answers."""
    steps = dict.fromkeys(COLUMNS, 0)
    steps[COLUMNS[score]] += 1
    if instead_of is not None:
        steps[COLUMNS[instead_of]] -= 1
    asked_on = answers or day
    asked = {"asked_on": asked_on, "asked_month": _month(asked_on), "answered": int(answers is not None)}
    row = (origin, min(day, asked_on))
    await tx.at_last(QUERIES.count_score, row, origin=origin, day=day, month=_month(day), **asked, **steps)


async def count_question(tx: Transaction, origin: Origin, day: str, *, delivered: int, answered: int) -> None:
    counts = {"delivered": delivered, "answered": answered}
    await tx.at_last(QUERIES.count_question, (origin, day), origin=origin, day=day, month=_month(day), **counts)


def _month(day: str) -> str:
    """Its first day."""
    return f"{day[:7]}-01"


async def total(tx: Transaction, origin: Origin, period: Period) -> Total:
    return _read(*await tx.all(QUERIES.total, origin=origin, **_parts(period)))


async def totals(tx: Transaction, *periods: Period) -> list[dict[Origin, Total]]:
    """Of each period both: all on their way together."""
    coming = [
        {origin: await tx.ahead(QUERIES.total, origin=origin, **_parts(period)) for origin in Origin}
        for period in periods
    ]
    await tx.settle()
    return [{origin: _read(*found.rows()) for origin, found in one.items()} for one in coming]


def _parts(period: Period) -> dict[str, str]:
    """Its whole months, and the days before and after them."""
    first_month, rest = period.whole_months
    parts = {"first": period.first, "first_month": first_month, "rest": rest, "after": period.after}
    return {name: day.isoformat() for name, day in parts.items()}


def _read(row: Row) -> Total:
    tally = Tally(row["promoters"], row["passives"], row["detractors"])
    return Total(tally, Share(row["answered"], row["delivered"]))


async def by_day(tx: Transaction, origin: Origin, period: Period) -> dict[date, Histogram]:
    """The days on which scores were given or asked for, each with its scores."""
    days = {"first": period.first.isoformat(), "last": period.last.isoformat()}
    return {
        date.fromisoformat(row["day"]): Histogram(tuple(row[column] for column in COLUMNS))
        for row in await tx.all(QUERIES.by_day, origin=origin, **days)
    }
