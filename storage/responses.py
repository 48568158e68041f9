"""Responses: the score of each answered invitation, and every change of it."""

from datetime import date, datetime
from typing import NamedTuple

from domain.figures.nps import Score
from domain.people import NoSuchNumber, PersonId
from domain.surveys import LAYOUT, Invitation, Response
from storage import invitations
from storage.database import Transaction, queries
from storage.figures import score_counts
from storage.rows import maybe, read

QUERIES = queries("responses")


class Asked(NamedTuple):
    """A question, what its customer scored last before, and the matter whose words of theirs nobody has sorted yet."""

    invitation: Invitation
    latest: Response | None
    unsorted: int | None


class Told(NamedTuple):
    """A score, the question that it answers, and the matter that there is about it."""

    response: Response
    invitation: Invitation
    matter: int | None


async def add(
    tx: Transaction,
    asked: Invitation,
    score: Score,
    *,
    now: datetime,
    today: date,
    changeable_until: datetime,
) -> Response:
    """Keep what was tapped, which closes its question; `today` is the business's local date, by which reports count.

    Whoever calls holds the question.
    """
    await invitations.close(tx, asked, now=now)
    number = await tx.value(
        QUERIES.add,
        invitation_id=asked.id,
        customer_id=asked.customer_id,
        origin=asked.origin,
        layout=LAYOUT,
        score=score,
        now=now,
        today=today.isoformat(),
        changeable_until=changeable_until,
    )
    given = Response(number, asked.id, asked.customer_id, asked.origin, score, now, today.isoformat(), changeable_until)
    answers = asked.asked_on if asked.is_to_be_counted else None
    await score_counts.count_score(tx, given.origin, given.scored_on, score, answers=answers)
    return given


async def told(tx: Transaction, response: int) -> Told:
    row = await tx.one(QUERIES.told, id=response)
    if row is None:
        raise NoSuchNumber()
    return Told(read(Response, row, "given_"), read(Invitation, row), row["matter_id"])


async def get(tx: Transaction, response: int) -> Response:
    row = await tx.one(QUERIES.get, id=response)
    if row is None:
        raise NoSuchNumber()
    return read(Response, row)


async def to_invitation(tx: Transaction, invitation: int) -> Response | None:
    return maybe(Response, await tx.one(QUERIES.to_invitation, invitation_id=invitation))


async def asked(tx: Transaction, invitation: int) -> Asked:
    """Held until the transaction ends."""
    row = await tx.one(QUERIES.asked, invitation_id=invitation)
    if row is None:
        raise NoSuchNumber()
    latest = None if row["latest_id"] is None else read(Response, row, "latest_")
    return Asked(read(Invitation, row), latest, row["unsorted_id"])


async def latest_of(tx: Transaction, customer: PersonId) -> Response | None:
    return maybe(Response, await tx.one(QUERIES.latest_of, customer_id=customer))


async def change(tx: Transaction, response: Response) -> None:
    await tx.one(QUERIES.change, id=response.id, score=response.score, changeable_until=response.changeable_until)


async def note_change(tx: Transaction, given: Response, *, new: Score, now: datetime) -> None:
    await tx.one(QUERIES.note_change, response_id=given.id, old_score=given.score, new_score=new, now=now)
    await score_counts.count_score(tx, given.origin, given.scored_on, new, instead_of=given.score)
