"""Invitations: one customer asked one 0–10 question."""

from datetime import date, datetime

from domain.people import PersonId
from domain.surveys import LAYOUT, Invitation, InvitationId, Origin
from domain.touchpoints.occasions import Occasion
from storage.database import Transaction, queries
from storage.figures import score_counts
from storage.rows import maybe

QUERIES = queries("invitations")


async def add(
    tx: Transaction,
    customer: PersonId,
    *,
    purchase: int | None,
    origin: Origin,
    now: datetime,
    today: date,
    expires_at: datetime,
    touchpoint: Occasion | None = None,
) -> InvitationId:
    return await tx.value(
        QUERIES.add,
        customer_id=customer,
        purchase_id=purchase,
        origin=origin,
        touchpoint=touchpoint,
        layout=LAYOUT,
        now=now,
        today=today.isoformat(),
        expires_at=expires_at,
    )


async def open_volunteered(tx: Transaction, customer: PersonId, *, now: datetime) -> InvitationId | None:
    return await tx.value(QUERIES.open_volunteered, customer_id=customer, now=now)


async def answerable(tx: Transaction, customer: PersonId, *, since: datetime, now: datetime) -> InvitationId | None:
    """The question that stands open in their chat, also if they have passed it over since then."""
    return await tx.value(QUERIES.answerable, customer_id=customer, since=since, now=now)


async def get(tx: Transaction, invitation: int) -> Invitation | None:
    return maybe(Invitation, await tx.one(QUERIES.get, id=invitation))


async def lock(tx: Transaction, invitation: int) -> Invitation | None:
    return maybe(Invitation, await tx.one(QUERIES.lock, id=invitation))


async def reminded(tx: Transaction, invitation: InvitationId, *, now: datetime) -> None:
    await tx.one(QUERIES.reminded, id=invitation, now=now)


async def close(tx: Transaction, asked: Invitation, *, now: datetime) -> None:
    """Its customer has answered; only the first time counts."""
    await tx.one(QUERIES.close, id=asked.id, now=now)


async def answered(tx: Transaction, asked: Invitation, *, now: datetime) -> None:
    """Close it, and count it as answered, without a score of its own; whoever calls holds it."""
    await close(tx, asked, now=now)
    if asked.is_to_be_counted:
        await score_counts.count_question(tx, asked.origin, asked.asked_on, delivered=0, answered=1)


async def delivered(tx: Transaction, invitation: InvitationId, *, now: datetime) -> None:
    """The question has reached its customer; who writes back before we know of it has answered by then."""
    asked = await tx.one(QUERIES.delivered, id=invitation, now=now)
    if asked is not None:
        is_answered = int(asked["answered_at"] is not None)
        await score_counts.count_question(tx, asked["origin"], asked["asked_on"], delivered=1, answered=is_answered)


async def skipped(tx: Transaction, invitation: InvitationId, *, now: datetime) -> None:
    await tx.one(QUERIES.skipped, id=invitation, now=now)
