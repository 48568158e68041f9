"""What customers felt, what is coming to them, and what became of what was planned for them."""

from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

from domain.follow_ups import FollowUpId
from domain.frozen import frozen
from domain.people import PersonId
from domain.touchpoints.feelings import Feeling, FeelingId
from domain.touchpoints.occasions import Occasion
from domain.touchpoints.rules import product_of
from storage.database import Transaction, queries
from storage.rows import maybe, read

QUERIES = queries("rules", folder=Path(__file__).parent)


@frozen
class Ahead:
    id: FollowUpId
    kind: Occasion
    due_at: datetime
    what: str | None


async def ask(
    tx: Transaction, follow_up: FollowUpId, customer: PersonId, kind: Occasion, *, purchase: int | None, now: datetime
) -> FeelingId:
    return await tx.value(
        QUERIES.ask, follow_up_id=follow_up, customer_id=customer, purchase_id=purchase, kind=kind, now=now
    )


async def ask_choice(tx: Transaction, invitation: int, *, now: datetime) -> FeelingId | None:
    """With a question about us as a whole; None where it was asked with it before."""
    return await tx.value(QUERIES.ask_choice, invitation_id=invitation, now=now)


async def lock(tx: Transaction, feeling: int) -> Feeling | None:
    return maybe(Feeling, await tx.one(QUERIES.feeling, id=feeling))


async def unanswered(tx: Transaction, customer: PersonId, *, since: datetime) -> list[Feeling]:
    """What was asked about a purchase since then, and nobody has answered."""
    return [read(Feeling, row) for row in await tx.all(QUERIES.unanswered, customer_id=customer, since=since)]


async def keep(tx: Transaction, feeling: Feeling) -> None:
    await tx.one(QUERIES.feel, id=feeling.id, felt=feeling.felt, now=feeling.felt_at)


async def staff_told(tx: Transaction, feeling: FeelingId, *, now: datetime) -> None:
    await tx.one(QUERIES.staff_told, id=feeling, now=now)


async def counted(tx: Transaction, kind: Occasion, product: str, *, since: datetime) -> dict[str, int]:
    """How often each was felt of a product, however its name is spelt."""
    found = Counter[str]()
    for row in await tx.all(QUERIES.felt.at_length, kind=kind, since=since):
        if product_of(row["what"]) == product:
            found[row["felt"]] += row["times"]
    return dict(found.most_common())


async def coming(tx: Transaction, customer: PersonId) -> list[Ahead]:
    rows = await tx.all(QUERIES.coming, customer_id=customer)
    return [Ahead(row["id"], Occasion(row["kind"]), row["due_at"], row["what"]) for row in rows]


async def history(tx: Transaction, customer: PersonId, *, limit: int) -> list[dict[str, Any]]:
    """What was planned, the latest first: kind, due_at, state, why, settled_at and what it is about."""
    return [dict(row) for row in await tx.all(QUERIES.history, customer_id=customer, limit=limit)]


async def bought(tx: Transaction, customer: PersonId) -> int:
    """How many purchases are known of them."""
    return await tx.value(QUERIES.bought, customer_id=customer)


async def stop_news(tx: Transaction, person: PersonId, *, at: datetime | None) -> None:
    await tx.one(QUERIES.stop_news, person_id=person, now=at)
