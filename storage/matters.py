"""Matters and their histories: complaints, low scores, thank-yous and notes."""

from collections.abc import Callable, Collection
from datetime import datetime

from domain.frozen import replace
from domain.matters.events import Event, Happening
from domain.matters.kinds import Kind
from domain.matters.lateness import LAST
from domain.matters.matters import Matter, MatterId
from domain.matters.steps import State
from domain.people import PersonId, Role
from storage.database import Transaction, queries
from storage.rows import maybe, read, values

QUERIES = queries("matters")
BATCH = 100


async def add(
    tx: Transaction,
    kind: Kind,
    state: State,
    *,
    customer: PersonId,
    label: Callable[[int], str],
    now: datetime,
    response: int | None = None,
    purchase: int | None = None,
) -> Matter:
    (row,) = await tx.all(
        QUERIES.add,
        kind=kind,
        state=state,
        customer_id=customer,
        response_id=response,
        purchase_id=purchase,
        now=now,
    )
    added = replace(read(Matter, row), number=label(row["id"]))
    await tx.one(QUERIES.number, id=added.id, number=added.number)
    return added


async def get(tx: Transaction, matter: int) -> Matter | None:
    return maybe(Matter, await tx.one(QUERIES.get, id=matter))


async def lock(tx: Transaction, matter: int) -> Matter | None:
    """Held until the transaction ends, so that of two who take it one comes second."""
    return maybe(Matter, await tx.one(QUERIES.lock, id=matter))


async def keep(tx: Transaction, matter: Matter) -> None:
    columns = values(matter)
    for fixed in ("number", "customer_id", "opened_at"):
        del columns[fixed]
    await tx.one(QUERIES.keep, **columns)


async def by_number(tx: Transaction, label: str) -> Matter | None:
    return maybe(Matter, await tx.one(QUERIES.by_number, number=label))


async def to_response(tx: Transaction, response: int) -> Matter | None:
    return maybe(Matter, await tx.one(QUERIES.to_response, response_id=response))


async def of_customer(tx: Transaction, customer: PersonId) -> list[Matter]:
    return [read(Matter, row) for row in await tx.all(QUERIES.of_customer, customer_id=customer)]


async def open_of(tx: Transaction, customer: PersonId) -> list[Matter]:
    return [read(Matter, row) for row in await tx.all(QUERIES.open_of, customer_id=customer)]


async def in_state(tx: Transaction, customer: PersonId, state: State) -> Matter | None:
    return maybe(Matter, await tx.one(QUERIES.in_state, customer_id=customer, state=state))


async def open_complaint(tx: Transaction, customer: PersonId) -> Matter | None:
    return maybe(Matter, await tx.one(QUERIES.open_complaint, customer_id=customer))


async def answered(tx: Transaction, customer: PersonId, *, since: datetime) -> Matter | None:
    return maybe(Matter, await tx.one(QUERIES.answered, customer_id=customer, since=since))


async def resting(tx: Transaction, state: State, *, before: datetime) -> list[int]:
    """The rows themselves aren't read: one that can't be is for its own Work to stumble over."""
    return [row["id"] for row in await tx.all(QUERIES.resting, state=state, before=before, limit=BATCH)]


async def overdue(
    tx: Transaction,
    now: datetime,
    matter: int | None,
    *,
    rested_since: datetime,
    severe_since: datetime,
    only_severe: bool,
) -> list[int]:
    """Whose next reminder is due: nobody was reminded of it since, and nobody said that they see to it.

    Of all matters, or of the one that is named.
    """
    since = {"rested_since": rested_since, "severe_since": severe_since, "only_severe": int(only_severe)}
    rows = await tx.all(QUERIES.overdue, now=now, last=LAST, id=matter, limit=BATCH, **since)
    return [row["id"] for row in rows]


async def add_event(
    tx: Transaction,
    matter: MatterId,
    kind: Happening,
    *,
    by: PersonId | None,
    now: datetime,
    detail: str | None = None,
) -> None:
    await tx.one(QUERIES.add_event, matter_id=matter, kind=kind, by_id=by, now=now, detail=detail)


async def events_of(tx: Transaction, matter: int) -> list[Event]:
    return [read(Event, row) for row in await tx.all(QUERIES.events_of, matter_id=matter)]


async def all_of(tx: Transaction, matter: int) -> Callable[[], list[Event]]:
    """The same, asked ahead."""
    found = await tx.ahead(QUERIES.events_of, matter_id=matter)
    return lambda: [read(Event, row) for row in found.rows()]


async def happened_last(tx: Transaction, matter: MatterId, among: Collection[Happening]) -> Happening | None:
    """Of these; others may have come after it."""
    return next((one.kind for one in reversed(await events_of(tx, matter)) if one.kind in among), None)


async def holds_words(tx: Transaction, matter: MatterId) -> bool:
    return await tx.one(QUERIES.holds_words, matter_id=matter) is not None


async def see_to_no_more(tx: Transaction, person: PersonId, level: Role) -> None:
    await tx.one(QUERIES.see_to_no_more.at_length, person_id=person, level=level)


async def put_down(tx: Transaction, assignee: PersonId, level: Role) -> list[Matter]:
    """Take everything of this level out of somebody's hands; return what it was, in the order in which it came."""
    rows = await tx.all(QUERIES.put_down.at_length, assignee_id=assignee, level=level)
    return sorted((read(Matter, row) for row in rows), key=lambda matter: matter.id)


async def put_down_own(tx: Transaction) -> list[Matter]:
    """Take out of its customer's hands what somebody else can handle; return what it was, in order."""
    return sorted((read(Matter, row) for row in await tx.all(QUERIES.put_down_own)), key=lambda matter: matter.id)


async def lead_on(tx: Transaction, merged: MatterId, *, into: MatterId) -> None:
    await tx.one(QUERIES.lead_on, merged=merged, into=into)


async def concern_merged(tx: Transaction, into: MatterId, concerns: PersonId | None) -> list[int]:
    """What was merged into it goes with it; return which."""
    return [row["id"] for row in await tx.all(QUERIES.concern_merged, into=into, concerns_id=concerns)]


async def about_staff(tx: Transaction) -> list[Matter]:
    """What is open and about one of the staff; held until the transaction ends."""
    return [read(Matter, row) for row in await tx.all(QUERIES.about_staff)]
