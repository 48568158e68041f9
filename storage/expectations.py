"""What the next text of each person answers: one thing at a time."""

from datetime import datetime

from domain.expectations import Awaited, Expectation
from domain.people import PersonId
from storage.database import Transaction, queries
from storage.rows import maybe

QUERIES = queries("expectations")


async def of(tx: Transaction, person: PersonId) -> Expectation | None:
    return maybe(Expectation, await tx.one(QUERIES.of, person_id=person))


async def put(tx: Transaction, person: PersonId, kind: Awaited, subject_id: int | None, *, now: datetime) -> None:
    await tx.one(QUERIES.put, person_id=person, kind=kind, subject_id=subject_id, now=now)


async def take(tx: Transaction, person: PersonId) -> Expectation | None:
    """What was awaited of them isn't any more."""
    return maybe(Expectation, await tx.one(QUERIES.take, person_id=person))


async def clear(tx: Transaction, person: PersonId) -> None:
    await tx.one(QUERIES.clear, person_id=person)


async def settle(tx: Transaction, person: PersonId, kind: Awaited, subject_id: int) -> None:
    """This one is answered; what was asked meanwhile still waits."""
    await tx.one(QUERIES.settle, person_id=person, kind=kind, subject_id=subject_id)


async def begun_about(tx: Transaction, matter: int) -> list[tuple[PersonId, Awaited, int]]:
    """Who of the staff is asked what for its customer; moving or keeping a promise that was given isn't among it."""
    rows = await tx.all(QUERIES.begun_about, matter_id=matter)
    return [(row["person_id"], Awaited(row["kind"]), row["subject_id"]) for row in rows]


async def drafts_about(tx: Transaction, matter: int) -> list[tuple[PersonId, bool]]:
    """Who of the staff has begun to write to its customer, and whether it is an explanation, which is kept."""
    return [(row["person_id"], bool(row["is_kept"])) for row in await tx.all(QUERIES.drafts_about, matter_id=matter)]


async def hand_over(tx: Transaction, person: PersonId, merged: int, *, into: int) -> None:
    """What the customer was asked about the one is answered in the other, and asked there by whoever was about to."""
    await tx.one(QUERIES.hand_over.at_length, person_id=person, merged=merged, into=into)
