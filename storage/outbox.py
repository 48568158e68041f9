"""Messages to be sent: written with the Work that says them, marked with what Telegram answered."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from domain.frozen import frozen, replace
from domain.messages import Said, Urgency
from domain.people import Person, PersonId
from domain.surveys import InvitationId
from storage import facts, invitations
from storage.database import Transaction, queries
from storage.rows import maybe, read, values

QUERIES = queries("outbox")


@frozen
class Mark:
    """What became of a message: the number that Telegram gave it, or why it will never be sent."""

    id: int
    now: datetime
    message_id: int | None = None
    last_message_id: int | None = None  # Of an album; it began with message_id.
    failure: str | None = None
    perhaps_twice: int = 0  # The answer to an earlier try was lost; the words may have arrived by it.
    question: int | None = None  # The invitation that has reached its customer by it.
    is_secret: bool = False  # Its facts go with it.


@frozen
class Backlog:
    waiting: int
    perhaps_twice: int
    due: int  # Of what is planned, that whose time has come.


@frozen
class Waiting:
    """Where a row that is still to be sent goes: to a person, or to where a group has moved."""

    chat_id: int | None
    reader: Person | None


@frozen
class About:
    matter_id: int | None
    invitation_id: int | None
    explanation_id: int | None
    message: str


@frozen
class Copy:
    """What one of the staff has in their chat, by the row that it began as."""

    id: int
    person_id: PersonId
    message: str
    facts: dict[str, Any]
    said_at: datetime


async def add(tx: Transaction, said: Said, *, urgency: Urgency, run: int, now: datetime) -> Callable[[], Said]:
    """Write down what this run of the program will send; after the commit its row is known, too."""
    columns = values(said) | {"facts": facts.written(said.facts), "urgency": urgency, "run_id": run, "now": now}
    del columns["id"]
    row = await tx.ahead(QUERIES.add, **columns)
    return lambda: replace(said, id=row.value, urgency=urgency)


async def add_all(tx: Transaction, told: Sequence[Said], *, run: int, now: datetime) -> list[Said]:
    """The same, with their rows."""
    added = [await add(tx, one, urgency=one.urgency, run=run, now=now) for one in told]
    await tx.settle()
    return [kept() for kept in added]


async def is_anything_unsent(tx: Transaction, *, run: int, alive_since: datetime) -> bool:
    return await tx.one(QUERIES.unsent, run_id=run, alive_since=alive_since, limit=1) is not None


async def unsent(tx: Transaction, *, run: int, alive_since: datetime, limit: int) -> list[Said]:
    """What this run has said, and what it takes over from runs that were not seen since, in the order of the saying."""
    rows = await tx.all(QUERIES.unsent, run_id=run, alive_since=alive_since, limit=limit)
    await tx.many(QUERIES.take_over, [{"id": row["id"], "run_id": run} for row in rows if row["run_id"] != run])
    said = [read(Said, dict(row) | {"facts": facts.read(row["facts"])}) for row in rows]
    return sorted(said, key=lambda one: one.id)


async def mark(tx: Transaction, marks: Sequence[Mark]) -> None:
    await tx.many(QUERIES.mark, [values(one) for one in marks])
    for one in marks:
        if one.is_secret:
            await tx.one(QUERIES.forget_facts, id=one.id)
        if one.question is not None:
            await invitations.delivered(tx, InvitationId(one.question), now=one.now)


async def waiting(tx: Transaction, row: int) -> Waiting | None:
    """The row, if it is still to be sent; what was taken back isn't, nor what is about its reader by now."""
    found = await tx.one(QUERIES.waiting, id=row)
    if found is None:
        return None
    return Waiting(found["chat_id"], None if found["id"] is None else read(Person, found))


async def move_group(tx: Transaction, old: int, new: int) -> None:
    await tx.one(QUERIES.move_group, old=old, new=new)


async def note_flaw(tx: Transaction, row: int, *, why: str) -> None:
    await tx.one(QUERIES.note_flaw, id=row, why=why)


async def is_flawed(tx: Transaction, message: str, *, since: datetime) -> bool:
    """Whether Telegram has refused the words of this message before."""
    return await tx.one(QUERIES.is_flawed, message=message, since=since) is not None


async def campaign_waiting(tx: Transaction, *, limit: int) -> int:
    return await tx.value(QUERIES.campaign_waiting, limit=limit)


async def backlog(tx: Transaction, *, since: datetime, now: datetime, limit: int) -> Backlog:
    return read(Backlog, await tx.one(QUERIES.backlog, since=since, now=now, limit=limit) or {})


async def let_chats_go(tx: Transaction, rows: Sequence[int]) -> None:
    await tx.many(QUERIES.let_chat_go, [{"id": row} for row in rows])


async def drop_of(tx: Transaction, person: PersonId, *, why: str, now: datetime) -> None:
    await tx.one(QUERIES.drop_of, person_id=person, why=why, now=now)


async def message_of(tx: Transaction, row: int) -> int | None:
    """The number of the message that this row became in its chat."""
    return await tx.value(QUERIES.message_of, id=row)


async def about(tx: Transaction, person: PersonId, message_id: int) -> About | None:
    return maybe(About, await tx.one(QUERIES.about, person_id=person, message_id=message_id))


async def copies(tx: Transaction, matter: int, message: str) -> list[tuple[PersonId, int]]:
    """Everybody's copy of a notice: who has it, and the row that it began as."""
    return [(copy.person_id, copy.id) for copy in await standing(tx, matter) if copy.message == message]


async def standing(tx: Transaction, matter: int) -> list[Copy]:
    """What the chats of staff show about a matter now."""
    rows = await tx.all(QUERIES.standing, matter_id=matter)
    return [read(Copy, dict(row) | {"facts": facts.read(row["facts"])}) for row in rows]


async def shown(tx: Transaction, matter: int) -> dict[PersonId, set[int]]:
    """Which files of a matter stand in whose chat, alone or in an album."""
    found: dict[PersonId, set[int]] = {}
    for row in await tx.all(QUERIES.shown, matter_id=matter):
        album = facts.read(row["facts"]).get("files", [])
        found.setdefault(row["person_id"], set()).update(album if row["file_id"] is None else [row["file_id"]])
    return found


async def yes_wanted(tx: Transaction, explanation: int) -> list[Copy]:
    """Everybody's copy of the question for their yes to this explanation, for as long as it stands."""
    rows = await tx.all(QUERIES.yes_wanted, explanation_id=explanation)
    return [read(Copy, dict(row) | {"facts": facts.read(row["facts"])}) for row in rows]


async def running(tx: Transaction, cause: int, *, since: datetime) -> list[tuple[PersonId, int]]:
    """Everybody's copy of the summary of what happens since then: who has it, and the row that it began as."""
    rows = await tx.all(QUERIES.running, cause_id=cause, since=since)
    return [(row["person_id"], row["id"]) for row in rows]


async def asked_about(tx: Transaction, appointment: int) -> list[tuple[PersonId, int]]:
    """The owners' copies of the question whether somebody gets a role: who has it, and its row."""
    return [(row["person_id"], row["id"]) for row in await tx.all(QUERIES.asked_about, appointment_id=appointment)]


async def is_leaving(tx: Transaction, chat_id: int, *, since: datetime) -> bool:
    return await tx.one(QUERIES.is_leaving, chat_id=chat_id, since=since) is not None
