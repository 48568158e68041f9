"""Follow-ups: what is planned for whom, and the state of the day that decides on it."""

from datetime import datetime

from domain.follow_ups import CustomerState, FollowUp, FollowUpId
from domain.people import PersonId
from domain.touchpoints.occasions import Occasion
from storage.database import Transaction, queries
from storage.engines.transaction import Coming
from storage.rows import maybe, read

QUERIES = queries("follow_ups")


async def plan(
    tx: Transaction,
    customer: PersonId,
    kind: Occasion,
    *,
    due_at: datetime,
    purchase: int | None = None,
    invitation: int | None = None,
    matter: int | None = None,
    rule: int | None = None,
) -> FollowUpId:
    return await tx.value(
        QUERIES.plan,
        customer_id=customer,
        kind=kind,
        purchase_id=purchase,
        invitation_id=invitation,
        matter_id=matter,
        due_at=due_at,
        rule_id=rule,
    )


async def due(tx: Transaction, now: datetime, *, limit: int) -> list[FollowUp]:
    return [read(FollowUp, row) for row in await tx.all(QUERIES.due, now=now, limit=limit)]


async def get(tx: Transaction, follow_up: FollowUpId) -> FollowUp | None:
    return maybe(FollowUp, await tx.one(QUERIES.get, id=follow_up))


async def lock_waiting(tx: Transaction, follow_up: FollowUpId) -> FollowUp | None:
    """One that still waits; nothing else comes of or to its customer until this Work ends."""
    await tx.all(QUERIES.hold_customer, id=follow_up)
    return maybe(FollowUp, await tx.one(QUERIES.lock_waiting, id=follow_up))


async def forgotten_of(tx: Transaction, customer: PersonId) -> Coming:
    return await tx.ahead(QUERIES.forgotten_of, customer_id=customer)


async def move(tx: Transaction, follow_up: FollowUpId, *, to: datetime, why: str) -> None:
    await tx.one(QUERIES.move, id=follow_up, due_at=to, why=why)


async def done(tx: Transaction, follow_up: FollowUpId, *, now: datetime) -> None:
    await tx.one(QUERIES.settle, id=follow_up, state="done", why=None, now=now)


async def drop(tx: Transaction, follow_up: FollowUpId, *, why: str, now: datetime) -> None:
    await tx.one(QUERIES.settle, id=follow_up, state="dropped", why=why, now=now)


async def drop_of_customer(tx: Transaction, customer: PersonId, *, why: str, now: datetime) -> None:
    await tx.one(QUERIES.drop_of_customer, customer_id=customer, why=why, now=now)


async def drop_answered(tx: Transaction, customer: PersonId, *, before: datetime, why: str, now: datetime) -> None:
    await tx.one(QUERIES.drop_answered, customer_id=customer, before=before, why=why, now=now)


async def drop_of_purchase(tx: Transaction, purchase: int, *, why: str, now: datetime) -> None:
    """And what would ask again about it."""
    await tx.one(QUERIES.drop_of_purchase, purchase_id=purchase, why=why, now=now)
    await tx.one(QUERIES.drop_of_its_questions, purchase_id=purchase, why=why, now=now)


async def next_of_matter(tx: Transaction, matter: int) -> Occasion | None:
    """What its customer is asked next, or what becomes of it by itself."""
    kind = await tx.value(QUERIES.next_of_matter, matter_id=matter)
    return None if kind is None else Occasion(kind)


async def drop_of_matter(tx: Transaction, matter: int, *, why: str, now: datetime) -> None:
    await tx.one(QUERIES.drop_of_matter, matter_id=matter, why=why, now=now)


async def drop_of_invitation(tx: Transaction, invitation: int, *, why: str, now: datetime) -> None:
    await tx.one(QUERIES.drop_of_invitation, invitation_id=invitation, why=why, now=now)


async def state_of(tx: Transaction, customer: PersonId, *, now: datetime) -> CustomerState:
    row = await tx.one(QUERIES.state_of, customer_id=customer, now=now)
    if row is None:
        raise LookupError(f"nobody has the id {customer}")
    return CustomerState(
        **row,
        asked_at=await tx.value(QUERIES.latest_ask, customer_id=customer),
        scored_at=await tx.value(QUERIES.latest_score, customer_id=customer),
        closing_asked_at=await tx.value(QUERIES.latest_closing, customer_id=customer),
        felt_asked_at=await tx.value(QUERIES.latest_feeling, customer_id=customer),
        news_at=await tx.value(QUERIES.latest_news, customer_id=customer),
    )
