"""Scores of a period by what they are about, by whom and of whom; read-only, one by one by the index of days."""

from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from domain.figures.periods import Period
from domain.figures.splits import Counted, Split
from domain.frozen import frozen
from domain.money import Currency, weights
from domain.surveys import Origin
from storage.database import Transaction, queries
from storage.engines.transaction import Row

QUERIES = queries("splits", are_long=True, folder=Path(__file__).parent)
NEVER = 2**62
OF = {
    Split.PRODUCT: QUERIES.product,
    Split.SERVED_BY: QUERIES.served_by,
    Split.TOUCHPOINT: QUERIES.touchpoint,
    Split.LANGUAGE: QUERIES.language,
    Split.TOPIC: QUERIES.topic,
}


@frozen
class Parted:
    """What parts customers: what they brought between two moments, and from which sum on they are the top."""

    since: datetime
    ending: datetime
    currency: Currency
    least: int | None

    @property
    def values(self) -> dict[str, Any]:
        counted = weights(self.currency)
        least = NEVER if self.least is None else self.least * counted.own_weight
        return {"since": self.since, "ending": self.ending, "least": least, **asdict(counted)}


async def counts(reads: Transaction, split: Split, origin: Origin, period: Period) -> list[Counted]:
    return [_counted(row) for row in await reads.all(OF[split], origin=origin, **_days(period))]


async def by_tier(reads: Transaction, origin: Origin, period: Period, parted: Parted) -> list[Counted]:
    return [_counted(row) for row in await reads.all(QUERIES.tier, origin=origin, **_days(period), **parted.values)]


def _counted(row: Row) -> Counted:
    return row["name"], row["score"], row["times"]


def _days(period: Period) -> dict[str, str]:
    return {"first": period.first.isoformat(), "last": period.last.isoformat()}
