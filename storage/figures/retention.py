"""Who stayed and who left, why, and what customers spent; read-only."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from domain.figures.nps import Score
from domain.figures.retention import Alike
from domain.frozen import frozen
from domain.money import Currency
from storage.database import Transaction, queries

QUERIES = queries("retention", are_long=True, folder=Path(__file__).parent)


@frozen
class Span:
    """A period, and for how long whoever has bought is a customer."""

    start: datetime
    ending: datetime
    lasts: timedelta

    @property
    def moments(self) -> dict[str, datetime]:
        return {
            "bought_since": self.start - self.lasts,
            "start": self.start,
            "here_since": self.ending - self.lasts,
            "ending": self.ending,
        }


class Spent(NamedTuple):
    """By one customer in one currency: until the end of the period, and within it."""

    customer_id: int
    currency: Currency | None
    whole: int
    within: int
    known: int  # Of `bought`, the period's purchases, those that have a sum.
    bought: int


async def customers(tx: Transaction, span: Span) -> list[Alike]:
    """All who have bought until the end of the period."""
    return [
        Alike(
            times=row["times"],
            was_here=bool(row["was_here"]),
            is_here=bool(row["is_here"]),
            has_come=bool(row["has_come"]),
            has_bought_twice=bool(row["has_bought_twice"]),
            had_bought_twice=bool(row["had_bought_twice"]),
            had_complained=bool(row["had_complained"]),
            score=None if row["score"] is None else Score(row["score"]),
            was_asked=bool(row["was_asked"]),
            felt=row["felt"],
            misfit=row["misfit"],
        )
        for row in await tx.all(QUERIES.customers, **span.moments)
    ]


async def spent(tx: Transaction, span: Span) -> Iterator[Spent]:
    """Each is read when it is asked for: of a hundred thousand customers that takes a while."""
    rows = await tx.all(QUERIES.spent, start=span.start, ending=span.ending)
    return (_spent(row) for row in rows)


def _spent(row: Any) -> Spent:
    currency = None if row["currency"] is None else Currency(row["currency"])
    return Spent(row["customer_id"], currency, int(row["whole"]), int(row["within"]), row["known"], row["bought"])
