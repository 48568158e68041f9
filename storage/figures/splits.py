"""Scores of a period by what they are about, by whom and of whom; read-only, one by one by the index of days."""

from pathlib import Path

from domain.figures.periods import Period
from domain.figures.splits import Counted, Split
from domain.surveys import Origin
from storage.database import Transaction, queries

QUERIES = queries("splits", are_long=True, folder=Path(__file__).parent)
OF = {
    Split.PRODUCT: QUERIES.product,
    Split.SERVED_BY: QUERIES.served_by,
    Split.TOUCHPOINT: QUERIES.touchpoint,
    Split.LANGUAGE: QUERIES.language,
    Split.TOPIC: QUERIES.topic,
}


async def counts(reads: Transaction, split: Split, origin: Origin, period: Period) -> list[Counted]:
    days = {"first": period.first.isoformat(), "last": period.last.isoformat()}
    return [(row["name"], row["score"], row["times"]) for row in await reads.all(OF[split], origin=origin, **days)]
