"""Unclaimed purchases: nobody has come with them yet, by link or by the number given to the shop."""

from datetime import datetime
from pathlib import Path

from domain.people import PersonId
from domain.purchases import Link, LinkId, PurchaseId
from domain.unclaimed import Handed, Unclaimed
from storage.database import Transaction, queries
from storage.engines.transaction import Coming
from storage.rows import maybe, read

QUERIES = queries("unclaimed", folder=Path(__file__).parent)


async def unclaimed(tx: Transaction, *, since: datetime, now: datetime) -> Unclaimed:
    """Of what was registered since then; they are nobody's silence."""
    return read(Unclaimed, await tx.one(QUERIES.count.at_length, since=since, now=now) or {})


async def page(tx: Transaction, *, now: datetime, limit: int, skip: int = 0) -> list[LinkId]:
    """The latest first, only those whose links still hold."""
    return [row["id"] for row in await tx.all(QUERIES.page, now=now, limit=limit, skip=skip)]


async def handed(tx: Transaction, link: int) -> Handed | None:
    return maybe(Handed, await tx.one(QUERIES.card, id=link))


async def of_phone(tx: Transaction, phone: str) -> list[Link]:
    """Held until the transaction ends, so that of two who come at once one finds nothing."""
    return [read(Link, row) for row in await tx.all(QUERIES.of_phone, phone=phone)]


async def is_any_by_phone(tx: Transaction) -> Coming:
    return await tx.ahead(QUERIES.is_any_by_phone)


async def is_any_of(tx: Transaction, person: PersonId) -> bool:
    return bool(await tx.value(QUERIES.is_any_of, person_id=person))


async def claimed_by_phone(tx: Transaction, purchase: PurchaseId, *, by: PersonId) -> None:
    await tx.one(QUERIES.claimed, id=purchase, customer_id=by)


async def customer_of_phone(tx: Transaction, phone: str) -> PersonId | None:
    return await tx.value(QUERIES.customer_of_phone, phone=phone)


async def now_another(tx: Transaction, phone: str, *, customer: PersonId) -> None:
    await tx.one(QUERIES.now_another, phone=phone, customer_id=customer)


async def is_any_phone_older(tx: Transaction, *, than: datetime) -> bool:
    return bool(await tx.value(QUERIES.is_any_phone_older.at_length, before=than))


async def forget_phones(tx: Transaction, *, before: datetime) -> None:
    await tx.one(QUERIES.forget_phones.at_length, before=before)
