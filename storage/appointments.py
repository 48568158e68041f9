"""Roles that owners offer by links, and what became of each offer."""

from datetime import datetime

from domain.people import NoSuchNumber, PersonId, Role
from domain.staff.appointments import Appointment, AppointmentId, Candidacy
from storage.database import Transaction, queries
from storage.rows import maybe, read

QUERIES = queries("appointments")


async def add(
    tx: Transaction, token: str, role: Role, *, made_by: PersonId, now: datetime, expires_at: datetime
) -> None:
    await tx.one(QUERIES.add, token=token, role=role, made_by=made_by, now=now, expires_at=expires_at)


async def by_token(tx: Transaction, token: str) -> Appointment | None:
    """The offer behind a link, held until the transaction ends."""
    return maybe(Appointment, await tx.one(QUERIES.by_token, token=token))


async def lock(tx: Transaction, appointment: int) -> Appointment | None:
    return maybe(Appointment, await tx.one(QUERIES.lock, id=appointment))


async def keep(tx: Transaction, appointment: Appointment) -> None:
    await tx.one(
        QUERIES.keep,
        id=appointment.id,
        person_id=appointment.person_id,
        came_at=appointment.came_at,
        confirmed_at=appointment.confirmed_at,
        declined_at=appointment.declined_at,
        decided_by=appointment.decided_by,
    )


async def candidacy(reads: Transaction, appointment: int) -> Candidacy:
    row = await reads.one(QUERIES.candidacy, id=appointment)
    if row is None:
        raise NoSuchNumber()
    return read(Candidacy, row)


async def unasked(tx: Transaction) -> list[AppointmentId]:
    return [row["id"] for row in await tx.all(QUERIES.unasked)]
