"""What is planned for purchases and customers, what became of it, and which changes are still to be followed."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from domain.frozen import frozen
from domain.people import PersonId
from domain.purchases import Purchase
from domain.touchpoints.occasions import Occasion
from domain.touchpoints.planning import Planned
from storage.database import Transaction, queries
from storage.engines.transaction import Coming
from storage.rows import maybe, read

QUERIES = queries("planned", folder=Path(__file__).parent)
EVERY_PURCHASE = 10**18


@frozen
class PlanChange:
    """What was changed of the plan, for all products or for one, and before which purchase it isn't followed yet."""

    id: int
    product: str | None
    before_id: int


class Alike(NamedTuple):
    """Of the same kind, about another purchase of the same customer."""

    state: str
    due_at: datetime
    what: str


async def plan(
    tx: Transaction,
    customer: PersonId,
    kind: Occasion,
    *,
    due_at: datetime,
    rule: int,
    purchase: int | None = None,
    since: datetime | None = None,
) -> None:
    await tx.one(
        QUERIES.plan, customer_id=customer, kind=kind, purchase_id=purchase, due_at=due_at, rule_id=rule, since=since
    )


async def of_purchase(tx: Transaction, purchase: int) -> dict[Occasion, Planned]:
    rows = [read(Planned, row) for row in await tx.all(QUERIES.of_purchase, purchase_id=purchase)]
    return {row.kind: row for row in rows}


async def quarter_ahead(tx: Transaction, customer: PersonId) -> Coming:
    return await tx.ahead(QUERIES.quarter, customer_id=customer)


async def quarter(tx: Transaction, customer: PersonId, asked_for: Coming | None = None) -> tuple[Planned | None, bool]:
    """The question about us as a whole that waits, else the latest, and whether the plan has such a one at all."""
    found = asked_for.rows() if asked_for else await tx.all(QUERIES.quarter, customer_id=customer)
    return (None if found[0]["id"] is None else read(Planned, found[0])), bool(found[0]["is_in_plan"])


async def come(
    tx: Transaction, number: int, *, due_at: datetime, rule: int, since: datetime | None, why: str | None = None
) -> None:
    await tx.one(QUERIES.come, id=number, due_at=due_at, rule_id=rule, since=since, why=why)


async def end(tx: Transaction, number: int, *, why: str, now: datetime) -> None:
    await tx.one(QUERIES.end, id=number, why=why, now=now)


async def of_kind(tx: Transaction, customer: PersonId, kind: Occasion, *, since: datetime) -> list[Alike]:
    return [Alike(**row) for row in await tx.all(QUERIES.of_kind, customer_id=customer, kind=kind, since=since)]


async def kept(tx: Transaction, customer: PersonId, *, limit: int) -> list[Purchase]:
    return [read(Purchase, row) for row in await tx.all(QUERIES.kept, customer_id=customer, limit=limit)]


async def away(tx: Transaction, customer: PersonId, *, limit: int) -> Coming:
    return await tx.ahead(QUERIES.away, customer_id=customer, limit=limit)


async def held(tx: Transaction, *, limit: int) -> list[PersonId]:
    return [PersonId(row["customer_id"]) for row in await tx.all(QUERIES.held, limit=limit)]


async def held_of(tx: Transaction, customer: PersonId) -> list[int]:
    return [row["id"] for row in await tx.all(QUERIES.held_of, customer_id=customer)]


async def let_go(tx: Transaction, customer: PersonId, *, why: str) -> None:
    await tx.one(QUERIES.let_go, customer_id=customer, why=why)


async def changed(tx: Transaction, product: str | None, *, now: datetime) -> None:
    """Of several changes of the same the latest is followed, and each purchase once."""
    await tx.one(QUERIES.supersede, product=product)
    await tx.one(QUERIES.change, product=product, now=now, before_id=EVERY_PURCHASE)


async def to_follow(tx: Transaction, *, before: datetime) -> PlanChange | None:
    return maybe(PlanChange, await tx.one(QUERIES.to_follow, before=before))


async def purchases_before(tx: Transaction, number: int, *, limit: int) -> list[Purchase]:
    return [read(Purchase, row) for row in await tx.all(QUERIES.purchases_before, before_id=number, limit=limit)]


async def followed(tx: Transaction, change: PlanChange, *, before: int, is_over: bool) -> None:
    await tx.one(QUERIES.followed, id=change.id, before_id=before, is_over=int(is_over))
