"""What somebody was told before, so that it isn't told again, and what never reached them."""

from datetime import datetime
from pathlib import Path
from typing import Any

from domain.frozen import frozen
from domain.matters.matters import MatterId
from domain.messages import Intent, Said
from domain.people import PersonId
from storage import facts
from storage.database import Transaction, queries
from storage.engines.transaction import Coming
from storage.rows import read

QUERIES = queries("before", folder=Path(__file__).parent)
LATELY = 1000
"""Of the rows that were written last: the pieces of an album come within seconds, and nobody's past is read through."""


@frozen
class Lost:
    row: int
    facts: dict[str, Any]


@frozen
class Missed:
    """A change of a message that couldn't be made: by the message's number, or by the row that it began as."""

    intent: Intent
    message: str
    matter_id: MatterId | None
    instead_of: int | None
    instead_of_row: int | None


async def overtaken(reads: Transaction, row: int) -> Said | None:
    """What this row replaces, where it is kept and not sent yet."""
    found = await reads.one(QUERIES.overtaken, id=row)
    return None if found is None else read(Said, dict(found) | {"facts": facts.read(found["facts"])})


async def is_said_of_album(tx: Transaction, person: PersonId, message: str, album: str) -> bool:
    """Whether this message was said to an earlier piece of the same album."""
    said = facts.written({"album": album})
    return await tx.one(QUERIES.of_album, person_id=person, message=message, facts=said, lately=LATELY) is not None


async def is_said_about(tx: Transaction, matter: int, message: str) -> bool:
    return await tx.one(QUERIES.about_matter, matter_id=matter, message=message) is not None


async def newest_of_explanation(tx: Transaction, explanation: int, person: PersonId) -> int | None:
    """The row that began what they have read last about it."""
    return await tx.value(QUERIES.newest_of_explanation, explanation_id=explanation, person_id=person)


async def lost(tx: Transaction, person: PersonId, message: str, *, now: datetime) -> list[Lost]:
    """What was dropped at this moment, unsent."""
    rows = await tx.all(QUERIES.lost, person_id=person, message=message, now=now)
    return [Lost(one["id"], facts.read(one["facts"])) for one in rows]


async def said_about(tx: Transaction, person: PersonId, message: str, *, row: int) -> list[dict[str, Any]]:
    """The facts with which somebody was told so about when this row was written, or since."""
    rows = await tx.all(QUERIES.said_since, person_id=person, message=message, first=row - LATELY)
    return [facts.read(one["facts"]) for one in rows]


async def changed_last_by(tx: Transaction, person: PersonId, message_id: int) -> int | None:
    """The run that has sent or changed this message last, as far as it is marked."""
    return await tx.value(QUERIES.changed_last_by, person_id=person, message_id=message_id)


async def unread(tx: Transaction, person: PersonId) -> Coming:
    """What never reached a customer who was away and still holds."""
    return await tx.ahead(QUERIES.unread_of_open, person_id=person)


async def send_after_all(tx: Transaction, unread: Coming, *, run: int) -> list[Said]:
    """This run is to send it now."""
    rows = unread.rows()
    await tx.many(QUERIES.send_after_all, [{"id": row["id"], "run_id": run} for row in rows])
    return [read(Said, dict(row) | {"facts": facts.read(row["facts"])}) for row in rows]


async def made_up_for(tx: Transaction, person: PersonId, *, notice: str) -> list[Missed]:
    """Changes of what somebody has in their chat that were missed while they were away, each given out once."""
    rows = sorted(await tx.all(QUERIES.made_up_for, person_id=person, notice=notice), key=lambda row: row["id"])
    latest = {(row["instead_of"], row["instead_of_row"]): row for row in rows}
    return [read(Missed, row) for row in latest.values()]
