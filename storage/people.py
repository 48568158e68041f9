"""People: met when they knock, known by their Telegram id, with their choices."""

from datetime import datetime

from domain.digits import matching_key
from domain.people import NoSuchNumber, Person, PersonId, Role
from storage.database import Transaction, queries
from storage.rows import maybe, read

LONGEST_NUMBER = 16
QUERIES = queries("people")


async def meet(
    tx: Transaction,
    telegram_id: int,
    *,
    name: str,
    username: str | None,
    telegram_language: str | None,
    now: datetime,
) -> Person:
    """Return whoever knocked, with the name and language that Telegram tells today."""
    known = await tx.one(
        QUERIES.meet,
        telegram_id=telegram_id,
        name=name,
        username=username,
        telegram_language=telegram_language,
        now=now,
    )
    return read(Person, known or {})


async def recognize(
    tx: Transaction,
    telegram_id: int,
    *,
    name: str,
    username: str | None,
    telegram_language: str | None,
    now: datetime,
) -> Person | None:
    """Return whoever tapped, if we know them."""
    known = await tx.one(
        QUERIES.recognize,
        telegram_id=telegram_id,
        name=name,
        username=username,
        telegram_language=telegram_language,
        now=now,
    )
    return maybe(Person, known)


async def get(tx: Transaction, person: PersonId) -> Person:
    row = await tx.one(QUERIES.get, id=person)
    if row is None:
        raise NoSuchNumber()
    return read(Person, row)


async def hold(tx: Transaction, person: PersonId) -> Person:
    """As they are now, and stay until the transaction ends: whoever asks to be forgotten meanwhile waits for it."""
    row = await tx.one(QUERIES.hold, id=person)
    if row is None:
        raise NoSuchNumber()
    return read(Person, row)


async def add_by_hearsay(tx: Transaction, *, now: datetime) -> Person:
    row = await tx.one(QUERIES.add_by_hearsay, now=now)
    if row is None:
        raise LookupError("nobody was added")
    return read(Person, row)


async def by_telegram_id(tx: Transaction, telegram_id: int) -> Person | None:
    return maybe(Person, await tx.one(QUERIES.by_telegram_id, telegram_id=telegram_id))


async def with_role(tx: Transaction, role: Role) -> list[Person]:
    """Who has just this role and can be written to."""
    return [read(Person, row) for row in await tx.all(QUERIES.with_role, role=role)]


async def in_reach(tx: Transaction, *, apart_from: int | None) -> list[Person]:
    """All of the staff who can be written to, apart from whoever this matter is about, and from whose own it is."""
    return [read(Person, row) for row in await tx.all(QUERIES.in_reach, matter_id=apart_from)]


async def appoint(tx: Transaction, telegram_id: int, role: Role, *, now: datetime, by_settings: bool = False) -> None:
    """Give a role to a number of Telegram's, be anybody known by it or not."""
    await tx.one(QUERIES.appoint, telegram_id=telegram_id, role=role, by_settings=int(by_settings), now=now)


async def named_in_settings(tx: Transaction) -> list[Person]:
    return [read(Person, row) for row in await tx.all(QUERIES.named_in_settings)]


async def set_role(tx: Transaction, person: PersonId, role: Role | None, *, now: datetime) -> None:
    await tx.one(QUERIES.set_role, id=person, role=role, now=now)


async def hold_owners(tx: Transaction) -> set[PersonId]:
    """The owners of this moment; nobody else changes them until the transaction ends."""
    return {row["id"] for row in await tx.all(QUERIES.hold_owners)}


async def staff(tx: Transaction, *, skip: int, limit: int) -> list[Person]:
    """Owners first, then managers, then agents."""
    return [read(Person, row) for row in await tx.all(QUERIES.staff, skip=skip, limit=limit)]


async def show_menu(tx: Transaction, person: PersonId, menu: str) -> bool:
    """Keep which menu this chat shows from now on; False where it showed this one already."""
    return await tx.value(QUERIES.show_menu, id=person, menu=menu) is not None


async def forget_menus(tx: Transaction) -> None:
    """The program has other commands now: every chat's menu is given anew."""
    await tx.one(QUERIES.forget_menus.at_length)


async def unheard_matters(tx: Transaction, person: PersonId, role: Role, *, limit: int) -> list[int]:
    """What waits for whoever has this role and never reached this person."""
    rows = await tx.all(QUERIES.unheard_matters, id=person, rank=role.rank, limit=limit)
    return [row["id"] for row in rows]


async def choose_language(tx: Transaction, person: PersonId, language: str) -> None:
    await tx.one(QUERIES.choose_language, id=person, language=language)


async def stop_asks(tx: Transaction, person: PersonId, at: datetime | None) -> None:
    await tx.one(QUERIES.stop_asks, id=person, at=at)


async def mute(tx: Transaction, person: PersonId, at: datetime | None) -> None:
    await tx.one(QUERIES.mute, id=person, at=at)


async def left(tx: Transaction, person: PersonId, *, why: str, now: datetime) -> None:
    await tx.one(QUERIES.left, id=person, why=why, now=now)


async def customers(tx: Transaction, *, skip: int, limit: int) -> list[Person]:
    return [read(Person, row) for row in await tx.all(QUERIES.customers, skip=skip, limit=limit)]


async def named(tx: Transaction, text: str, *, limit: int) -> list[Person]:
    """Who is called so, or has this number at Telegram."""
    key = matching_key(text)
    number = int(key) if key.isdecimal() and len(key) <= LONGEST_NUMBER else None
    pattern = f"%{text.lower().replace('%', '').replace('_', '')}%"
    return [
        read(Person, row)
        for row in await tx.all(QUERIES.named.at_length, pattern=pattern, telegram_id=number, limit=limit)
    ]
