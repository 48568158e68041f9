"""Promises: begun, told to the customer, and what became of them."""

from datetime import datetime

from domain.matters.choices import Choice
from domain.matters.matters import MatterId
from domain.people import NAMELESS, PersonId, Role
from domain.promises.ledger import Load, Promised
from domain.promises.promises import Promise, PromiseId
from storage.database import Transaction, queries
from storage.engines.transaction import Coming
from storage.rows import maybe, read, values

QUERIES = queries("promises")
BATCH = 100


async def begin(
    tx: Transaction, matter: MatterId, *, customer: PersonId, owner: PersonId, due: datetime | None, now: datetime
) -> PromiseId:
    return await tx.value(QUERIES.begin, matter_id=matter, customer_id=customer, owner_id=owner, due_at=due, now=now)


async def matter_of(tx: Transaction, promise: int) -> int | None:
    return await tx.value(QUERIES.matter_of, id=promise)


async def lock(tx: Transaction, promise: int) -> Promise | None:
    return maybe(Promise, await tx.one(QUERIES.lock, id=promise))


async def draft_of(tx: Transaction, matter: MatterId, *, owner: PersonId) -> Promise | None:
    return maybe(Promise, await tx.one(QUERIES.draft_of, matter_id=matter, owner_id=owner))


async def keep(tx: Transaction, promise: Promise) -> None:
    columns = values(promise)
    for fixed in ("matter_id", "customer_id", "owner_id"):
        del columns[fixed]
    await tx.one(QUERIES.keep, **columns)


async def of(tx: Transaction, promise: int) -> Promised:
    row = await tx.one(QUERIES.read, id=promise)
    if row is None:
        raise LookupError(f"no promise {promise}")
    return Promised(
        read(Promise, row),
        number=row["number"],
        customer=row["customer"] or NAMELESS,
        is_unreachable=row["unreachable_at"] is not None,
        owner=row["owner"] or NAMELESS,
        owner_role=Role(row["owner_role"]) if row["owner_role"] else None,
    )


async def open_of(tx: Transaction, matter: int, numbers: Coming | None = None) -> list[Promised]:
    found = numbers.rows() if numbers else await tx.all(QUERIES.of_matter, matter_id=matter)
    return [await of(tx, row["id"]) for row in found]


async def numbers_of(tx: Transaction, matter: int) -> Coming:
    return await tx.ahead(QUERIES.of_matter, matter_id=matter)


async def unjudged(tx: Transaction, customer: PersonId, *, since: datetime) -> list[tuple[PromiseId, MatterId]]:
    found = await tx.all(QUERIES.unjudged, customer_id=customer, since=since)
    return [(row["id"], row["matter_id"]) for row in found]


async def of_customer(tx: Transaction, customer: PersonId, *, limit: int) -> list[int]:
    return [row["id"] for row in await tx.all(QUERIES.of_customer, customer_id=customer, limit=limit)]


async def chosen(tx: Transaction, choice: Choice, *, by: PersonId, now: datetime, limit: int, skip: int) -> list[int]:
    """The promises of one page: what is due first comes first; of all of them, the newest."""
    page = {"reader_id": by, "limit": limit, "skip": skip}
    match choice:
        case Choice.OPEN:
            rows = await tx.all(QUERIES.open_ids, **page)
        case Choice.OVERDUE:
            rows = await tx.all(QUERIES.overdue_ids, now=now, **page)
        case Choice.MINE:
            rows = await tx.all(QUERIES.mine_ids, **page)
        case Choice.ALL:
            rows = await tx.all(QUERIES.all_ids, **page)
    return [row["id"] for row in rows]


async def loads(tx: Transaction, *, now: datetime) -> list[Load]:
    return [Load(**row) for row in await tx.all(QUERIES.loads.at_length, now=now)]


async def due_between(tx: Transaction, owner: PersonId, start: datetime, ending: datetime) -> int:
    """How many somebody has to keep after `start`, up to `ending`."""
    return await tx.value(QUERIES.due_between, owner_id=owner, start=start, ending=ending)


async def kept_on_time_by(tx: Transaction, owner: PersonId) -> list[datetime]:
    """When somebody kept a promise by its first date, in order."""
    return [row["kept_at"] for row in await tx.all(QUERIES.kept_by.at_length, owner_id=owner)]


async def watched(tx: Transaction, *, now: datetime, tomorrow_ends: datetime) -> list[int]:
    return [row["id"] for row in await tx.all(QUERIES.watched, now=now, tomorrow_ends=tomorrow_ends, limit=BATCH)]


async def hand_over(tx: Transaction, merged: int, *, into: int) -> None:
    """What was promised in the one is to be kept in the other."""
    await tx.one(QUERIES.hand_over, merged=merged, into=into)
