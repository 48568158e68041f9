"""Causes: explanations kept for the next time, and what became of those who were told at once."""

from datetime import datetime
from pathlib import Path

from domain.figures.shares import Share
from domain.matters.explanations import Explanation
from domain.matters.topics import TopicCode
from domain.people import NAMELESS, PersonId
from domain.staff.causes import Cause, CauseCard, CauseId
from storage.database import Transaction, queries
from storage.rows import maybe, read, values
from storage.staff.topics import topic_in

QUERIES = queries("causes", folder=Path(__file__).parent)
CHANGED = ("id", "is_for_product", "valid_until", "removed_at", "happening_since", "happening_by", "over_at", "news")


async def keep_new(
    tx: Transaction,
    explanation: Explanation,
    name: str,
    *,
    topic: TopicCode | None,
    product: str | None,
    owner: PersonId,
    now: datetime,
    valid_until: datetime,
) -> CauseId:
    parts = {part: getattr(explanation, part) for part in ("what_happened", "why", "what_now", "prevention")}
    about = {"name": name, "topic": topic, "product": product, "owner_id": owner}
    return await tx.value(QUERIES.keep_new, now=now, valid_until=valid_until, **about, **parts)


async def lock(tx: Transaction, cause: int) -> Cause | None:
    return maybe(Cause, await tx.one(QUERIES.lock, id=cause))


async def keep(tx: Transaction, cause: Cause) -> None:
    columns = values(cause)
    await tx.one(QUERIES.keep, **{name: columns[name] for name in CHANGED})


async def valid(tx: Transaction, *, now: datetime) -> list[Cause]:
    return [read(Cause, row) for row in await tx.all(QUERIES.valid, now=now)]


async def happening(tx: Transaction) -> list[Cause]:
    """What happens right now, the latest first; whether its words still hold is another question."""
    return [read(Cause, row) for row in await tx.all(QUERIES.happening)]


async def page(tx: Transaction, *, limit: int, skip: int) -> list[int]:
    return [row["id"] for row in await tx.all(QUERIES.page, limit=limit, skip=skip)]


async def card(tx: Transaction, cause: int, *, now: datetime) -> CauseCard:
    row = await tx.one(QUERIES.card, id=cause)
    if row is None:
        raise LookupError(f"no cause {cause}")
    found = read(Cause, row)
    since = found.happening_since
    run = await tx.one(QUERIES.run_of, id=cause, since=since) if since else None
    return CauseCard(
        found,
        topic=topic_in(row),
        owner=row["owner"] or NAMELESS,
        convinced=Share(row["convinced"], row["judged"]),
        told=run["told"] if run else 0,
        settled=run["settled"] if run else 0,
        unsettled=run["unsettled"] if run else 0,
        is_valid=found.is_valid(now),
    )


async def affected(tx: Transaction, cause: Cause) -> list[tuple[int, PersonId]]:
    """Which matters were answered by it at once since it happens, and whose they are."""
    rows = await tx.all(QUERIES.affected, id=cause.id, since=cause.happening_since)
    return [(row["id"], row["customer_id"]) for row in rows]
