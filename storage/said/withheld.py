"""What customers have said and was on its way to somebody who may not read it any more."""

from datetime import datetime
from pathlib import Path

from domain.matters.matters import MatterId
from domain.messages import GATHERED
from domain.people import PersonId
from storage import facts
from storage.database import Transaction, queries

QUERIES = queries("withheld", folder=Path(__file__).parent)


async def withhold(tx: Transaction, person: PersonId, *, now: datetime) -> list[MatterId]:
    """Each row keeps its record, and isn't sent any more. Return the matters of which it would have been a notice."""
    rows = await tx.all(QUERIES.withhold, person_id=person, now=now)
    noticed = {row["matter_id"] for row in rows if row["message"] == "staff.notice"}
    listed = (facts.read(row["facts"])["cards"] for row in rows if row["message"] == GATHERED)
    return sorted(noticed.union(*listed))
