"""Who stayed and who left, why, and what customers spent; read-only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from domain.figures.nps import Score
from domain.figures.retention import Alike, Cohort
from domain.figures.shares import Share
from domain.money import Currency, exchanged
from storage.database import Transaction, queries

QUERIES = queries("retention", are_long=True, folder=Path(__file__).parent)


@dataclass(frozen=True, slots=True)
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


class Why(NamedTuple):
    """`felt` is what they said of it, None while they said nothing."""

    is_asked: bool
    felt: str | None
    times: int


async def cohort(tx: Transaction, span: Span) -> tuple[Cohort, Share]:
    """And of all who have bought until the end, those who did so more than once."""
    row = await tx.one(QUERIES.cohort, **span.moments)
    if row is None:
        return Cohort(0, 0, 0, 0), Share(0, 0)
    found = Cohort(int(row["kept"]), int(row["lost"]), int(row["new"]), int(row["passing"]))
    return found, Share(int(row["came_back"]), row["buyers"])


async def lost_for(tx: Transaction, span: Span) -> Sequence[Why]:
    """Why the lost of the period left, the most frequent first."""
    rows = await tx.all(QUERIES.lost_for, **span.moments)
    return [Why(bool(row["is_asked"]), row["felt"], row["times"]) for row in rows]


async def traits(tx: Transaction, span: Span) -> list[Alike]:
    """What was known of the cohort when the period began."""
    return [
        Alike(
            row["times"],
            bool(row["is_kept"]),
            bool(row["twice"]),
            bool(row["complained"]),
            None if row["score"] is None else Score(row["score"]),
        )
        for row in await tx.all(QUERIES.traits, **span.moments)
    ]


async def spent(tx: Transaction, span: Span) -> list[Spent]:
    rows = await tx.all(QUERIES.spent, start=span.start, ending=span.ending)
    return [
        Spent(row["customer_id"], _currency(row["currency"]), int(row["whole"]), int(row["within"])) for row in rows
    ]


async def sums(tx: Transaction, span: Span, currency: Currency) -> Share:
    """Of the period's purchases, those whose sum is known in this currency."""
    rows = await tx.all(QUERIES.sums, start=span.start, ending=span.ending)
    known = [row for row in rows if row["is_told"] and exchanged(0, _currency(row["currency"]), currency) is not None]
    return Share(sum(row["n"] for row in known), sum(row["n"] for row in rows))


def _currency(code: str | None) -> Currency | None:
    return None if code is None else Currency(code)
