"""What customers said of explanations, and which score they gave afterwards; read-only."""

from collections import defaultdict
from datetime import datetime
from pathlib import Path
from typing import Any

from domain.figures.convictions import Cost, Judged
from domain.figures.nps import Score, Tally
from domain.figures.shares import Share
from domain.matters.findings import Ending
from domain.money import Currency
from storage.database import Transaction, queries

QUERIES = queries("convictions", are_long=True, folder=Path(__file__).parent)


async def judged(tx: Transaction, start: datetime, ending: datetime) -> list[Judged]:
    """What went out within the period, by topic, author, kept explanation and what went with it."""
    rows = await tx.all(QUERIES.judged, start=start, ending=ending)
    return [
        Judged(
            row["topic"],
            row["author_id"],
            row["cause"],
            row["remedy"],
            bool(row["is_automatic"]),
            row["sent"],
            _share(row, "clear"),
            _share(row, "honest"),
            _share(row, "convinced"),
        )
        for row in rows
    ]


async def next_scores(tx: Transaction, start: datetime, ending: datetime) -> tuple[Tally, Tally]:
    """The scores of those who weren't convinced, and of those who were."""
    times: dict[int, dict[Score, int]] = defaultdict(dict)
    for row in await tx.all(QUERIES.next_scores, start=start, ending=ending):
        times[row["convinced"]][Score(row["score"])] = row["times"]
    return Tally.counted(times[0]), Tally.counted(times[1])


async def scores_after(tx: Transaction, start: datetime, ending: datetime) -> tuple[Tally, Tally]:
    """The next scores of those who were given something, and of those who were only told why."""
    times: dict[int, dict[Score, int]] = defaultdict(dict)
    for row in await tx.all(QUERIES.scores_after, start=start, ending=ending):
        times[row["is_compensated"]][Score(row["score"])] = row["times"]
    return Tally.counted(times[1]), Tally.counted(times[0])


async def costs(tx: Transaction, start: datetime, ending: datetime) -> list[Cost]:
    """What was given within the period, in each currency."""
    rows = await tx.all(QUERIES.costs, start=start, ending=ending)
    return [Cost(Currency(row["currency"]), row["given"], int(row["cost"])) for row in rows]


async def endings(tx: Transaction, start: datetime, ending: datetime) -> dict[Ending, int]:
    """What stood behind the customers' yes within the period, as far as it is known."""
    return {Ending(row["ending"]): row["times"] for row in await tx.all(QUERIES.endings, start=start, ending=ending)}


def _share(row: Any, side: str) -> Share:
    return Share(row[f"{side}_k"], row[f"{side}_n"])
