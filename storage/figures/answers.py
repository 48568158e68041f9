"""First answers, each cycle by itself: how long they took, and how many of those that were due were late; read-only."""

from datetime import datetime
from pathlib import Path

from domain.figures.shares import Share
from domain.matters.clocks import AnswerClock
from storage.database import Transaction, queries
from storage.rows import read

QUERIES = queries("answers", are_long=True, folder=Path(__file__).parent)


async def given(tx: Transaction, start: datetime, ending: datetime) -> list[AnswerClock]:
    """Those for which customers began to wait within the period, and that a person gave."""
    return [read(AnswerClock, row) for row in await tx.all(QUERIES.given, start=start, ending=ending)]


async def breaches(tx: Transaction, start: datetime, ending: datetime, *, now: datetime) -> Share:
    """Late or still owed of all that were due in the period, as far as it has come: V25 of the field's examples."""
    row = await tx.one(QUERIES.breaches, start=start, ending=ending, now=now)
    return Share(row["breached"], row["due"]) if row else Share(0, 0)
