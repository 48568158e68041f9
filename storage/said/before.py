"""Whether somebody was told something before, so that it isn't told again for each piece of what they sent."""

from pathlib import Path

from domain.people import PersonId
from storage import facts
from storage.database import Transaction, queries

QUERIES = queries("before", folder=Path(__file__).parent)
LATELY = 1000
"""Of the rows that were written last: the pieces of an album come within seconds, and nobody's past is read through."""


async def is_said_of_album(tx: Transaction, person: PersonId, message: str, album: str) -> bool:
    """Whether this message was said to an earlier piece of the same album."""
    said = facts.written({"album": album})
    return await tx.one(QUERIES.of_album, person_id=person, message=message, facts=said, lately=LATELY) is not None


async def is_said_about(tx: Transaction, matter: int, message: str) -> bool:
    return await tx.one(QUERIES.about_matter, matter_id=matter, message=message) is not None


async def newest_of_explanation(tx: Transaction, explanation: int, person: PersonId) -> int | None:
    """The row that began what they have read last about it."""
    return await tx.value(QUERIES.newest_of_explanation, explanation_id=explanation, person_id=person)
