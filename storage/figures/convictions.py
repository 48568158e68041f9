"""What customers said of explanations, and which score they gave afterwards; read-only."""

from collections import defaultdict
from datetime import datetime
from pathlib import Path
from typing import Any

from domain.figures.convictions import Judged
from domain.figures.nps import Score, Tally
from domain.figures.shares import Share
from storage.database import Transaction, queries

QUERIES = queries("convictions", are_long=True, folder=Path(__file__).parent)


async def judged(tx: Transaction, start: datetime, ending: datetime) -> list[Judged]:
    """What went out within the period, by topic and author."""
    rows = await tx.all(QUERIES.judged, start=start, ending=ending)
    return [
        Judged(
            row["topic"],
            row["author_id"],
            row["cause"],
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


def _share(row: Any, side: str) -> Share:
    return Share(row[f"{side}_k"], row[f"{side}_n"])
