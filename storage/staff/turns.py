"""Open complaints as they stand in the queue of whoever works through them; read-only."""

from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from domain.matters.turns import Turn
from domain.money import Currency, weights
from domain.people import PersonId
from storage.database import Transaction, queries
from storage.rows import read

QUERIES = queries("turns", folder=Path(__file__).parent)
EVERYBODY = 0


async def waiting(
    tx: Transaction,
    currency: Currency,
    *,
    reader: PersonId,
    assignee: PersonId | None,
    since: datetime,
    ending: datetime,
    top_from: int | None,
) -> list[Turn]:
    """All that are open, or what is in somebody's hands; nothing that concerns the reader."""
    counted = weights(currency)
    rows = await tx.all(
        QUERIES.waiting,
        reader_id=reader,
        assignee_id=assignee or EVERYBODY,
        since=since,
        ending=ending,
        is_measured=int(top_from is not None),
        top_from=(top_from or 0) * counted.own_weight,
        **asdict(counted),
    )
    return [read(Turn, row) for row in rows]
