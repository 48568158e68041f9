"""What customers wrote within some days, for whoever chooses from it; read-only."""

from datetime import datetime
from pathlib import Path

from domain.digests.verbatims import Voice
from domain.figures.periods import Period
from domain.people import PersonId
from storage.database import Transaction, queries
from storage.rows import read

QUERIES = queries("voices", are_long=True, folder=Path(__file__).parent)
MOST = 2000
"""Of more words within the days the latest are enough to tell what is typical."""


async def said(
    reads: Transaction, period: Period, start: datetime, ending: datetime, *, reader: PersonId
) -> list[Voice]:
    days = {"first": period.first.isoformat(), "last": period.last.isoformat()}
    found = await reads.all(QUERIES.said, **days, start=start, ending=ending, reader_id=reader, limit=MOST)
    return [read(Voice, row) for row in found]
