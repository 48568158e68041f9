"""Notices of which many wait at once for one of the staff, so that they go as a list."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from domain.frozen import frozen
from domain.matters.matters import MatterId
from domain.people import PersonId
from storage.database import Transaction, queries
from storage.rows import read

QUERIES = queries("gathered", folder=Path(__file__).parent)


@frozen
class Notice:
    id: int
    matter_id: MatterId


async def thanks_and_notes(tx: Transaction, person: PersonId, *, first: int, last: int) -> list[Notice]:
    """Notices of what no answer is owed to, among the rows from the first to the last; held until the end."""
    rows = await tx.all(QUERIES.thanks_and_notes, person_id=person, first=first, last=last)
    return [read(Notice, row) for row in rows]


async def stand_in_a_list(tx: Transaction, notices: Sequence[Notice], *, now: datetime) -> None:
    await tx.many(QUERIES.stands_in_a_list, [{"id": one.id, "now": now} for one in notices])
