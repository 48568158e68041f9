"""The panel's tables: who may be in it, who is, what they were asked and what they wrote."""

from datetime import datetime
from pathlib import Path

from domain.figures.shares import Share
from domain.frozen import frozen
from domain.people import PersonId
from domain.silence.panel import LONG_ENOUGH, TEXTS_AT_LEAST, Membership, Seat, Text, Writer
from domain.touchpoints.feelings import FeelingId
from domain.touchpoints.planning import PlanState
from storage.database import Transaction, queries
from storage.engines.transaction import Row
from storage.rows import maybe, read

QUERIES = queries("panel", are_long=True, folder=Path(__file__).parent)
LARGEST = 2**62
MOST_TEXTS = 20_000
"""The latest; whoever wrote before so many others did is found when they write again."""


@frozen
class Seated:
    """Somebody who is in or invited, and what became of the invitation."""

    customer_id: PersonId
    membership: Membership
    since: datetime
    state: PlanState
    due_at: datetime
    settled_at: datetime | None


@frozen
class PanelWords:
    id: int
    said_at: datetime


async def written(tx: Transaction, *, since: datetime, by: int | None = None) -> tuple[list[Text], list[Writer]]:
    """What was written since then, and by whom: by one person, or by everybody, of whom it looks at all words."""
    whose = {"first": 0, "last": LARGEST} if by is None else {"first": by, "last": by}
    of_length = {"since": since, "shortest": LONG_ENOUGH, **whose}
    texts = await tx.all(QUERIES.texts, **of_length, limit=MOST_TEXTS)
    writers = await tx.all(QUERIES.writers, **of_length, at_least=TEXTS_AT_LEAST)
    return [read(Text, row) for row in texts], [_writer(row) for row in writers]


def _writer(row: Row) -> Writer:
    return Writer(
        PersonId(row["id"]),
        row["purchases"],
        open_complaints=row["open_complaints"],
        is_staff=row["is_staff"],
        is_away=row["is_away"],
        asks_stopped_at=row["asks_stopped_at"],
        muted_at=row["muted_at"],
        rests_since=_rests_since(row),
        is_member=int(row["membership"] == Membership.IN),
    )


def _rests_since(row: Row) -> datetime | None:
    """An invitation that never went out is none, unless its customer declined to hear it."""
    if row["membership"] == Membership.INVITED and row["state"] == PlanState.DROPPED:
        return row["settled_at"] if row["why"] == "declined" else None
    return row["since"]


async def seated(tx: Transaction, *, invited_since: datetime) -> list[Seated]:
    return [read(Seated, row) for row in await tx.all(QUERIES.seated, invited_since=invited_since)]


async def hold(tx: Transaction, customer: int) -> None:
    await tx.one(QUERIES.hold, id=customer)


async def lock(tx: Transaction, customer: int) -> Seat | None:
    return maybe(Seat, await tx.one(QUERIES.seat, customer_id=customer))


async def seat_of(tx: Transaction, invitation: int) -> Seat | None:
    """Whose invitation it is, as long as no later one took its place."""
    return maybe(Seat, await tx.one(QUERIES.seat_of, follow_up_id=invitation))


async def invite(tx: Transaction, customer: PersonId, *, follow_up: int, by: PersonId, now: datetime) -> None:
    await tx.one(QUERIES.invite, customer_id=customer, follow_up_id=follow_up, invited_by=by, now=now)


async def keep(tx: Transaction, seat: Seat) -> None:
    await tx.one(QUERIES.keep, customer_id=seat.customer_id, membership=seat.membership, since=seat.since)


async def last_words(tx: Transaction, customer: PersonId, *, reader: PersonId) -> PanelWords | None:
    return maybe(PanelWords, await tx.one(QUERIES.last_words, person_id=customer, reader_id=reader))


async def asked(tx: Transaction, *, since: datetime) -> Share:
    row = await tx.one(QUERIES.asked, since=since)
    return Share(row["answered"], row["asked"]) if row else Share(0, 0)


async def question_of(tx: Transaction, customer: PersonId) -> int | None:
    """The latest that somebody was asked."""
    row = await tx.one(QUERIES.question_of, customer_id=customer)
    return None if row is None else row["id"]


async def invitation_of(tx: Transaction, customer: PersonId) -> int | None:
    return await tx.value(QUERIES.invitation_of, customer_id=customer)


async def answers(tx: Transaction, *, since: datetime, reader: PersonId, limit: int) -> list[int]:
    rows = await tx.all(QUERIES.answers, since=since, reader_id=reader, limit=limit)
    return [row["id"] for row in rows]


async def answered(tx: Transaction, feeling: FeelingId, *, matter: int, now: datetime) -> None:
    await tx.one(QUERIES.answered, id=feeling, matter_id=matter, now=now)


async def unplanned(tx: Transaction, *, limit: int) -> list[PersonId]:
    return [PersonId(row["customer_id"]) for row in await tx.all(QUERIES.unplanned, limit=limit)]


async def last_question(tx: Transaction, customer: PersonId) -> datetime | None:
    row = await tx.one(QUERIES.last_question, customer_id=customer)
    return None if row is None else row["settled_at"]


async def drop_question(tx: Transaction, customer: PersonId, *, why: str, now: datetime) -> None:
    await tx.one(QUERIES.drop_question, customer_id=customer, why=why, now=now)
