"""Cards: a matter with everything a person needs to read about it; read-only, over several tables."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from domain.matters.cards import Card, Choice
from domain.matters.kinds import Kind
from domain.matters.matters import Matter
from domain.people import NAMELESS, NoSuchNumber, PersonId, Role
from storage import matters, promises, words
from storage.database import Transaction, queries
from storage.rows import read
from storage.staff.topics import topic_in

QUERIES = queries("cards")


async def of(tx: Transaction, matter: int) -> Card:
    row = await tx.one(QUERIES.of, id=matter)
    if row is None:
        raise NoSuchNumber()
    return Card(
        matter=read(Matter, row),
        **_whose(row),
        purchases=row["purchases"],
        complaints=row["complaints"],
        score=row["score"],
        last_score=row["last_score"],
        what=row["what"],
        topic=topic_in(row),
        assignee=row["assignee"],
        assignee_role=Role(row["assignee_role"]) if row["assignee_role"] else None,
        seen_to=row["seen_to"],
        words=await words.of_matter(tx, matter),
        events=await matters.events_of(tx, matter),
        promises=await promises.open_of(tx, matter),
        raised_at=row["raised_at"],
        relayed=None if row["relayed_by"] is None else row["relayed"] or NAMELESS,
        open_others=row["open_others"],
        goes_on_as=row["goes_on_as"],
        is_from_panel=bool(row["panel_answers"]),
        concerns=None if row["concerns_id"] is None else row["concerns"] or NAMELESS,
    )


def _whose(row: Mapping[str, Any]) -> dict[str, Any]:
    """What a card says of its customer."""
    is_forgotten = row["forgotten_at"] is not None
    return {
        "customer": row["customer"] or NAMELESS,
        "reads": row["reads"],
        "customer_since": row["customer_since"],
        "is_muted": row["muted_at"] is not None,
        "is_unreachable": row["unreachable_at"] is not None,
        "is_forgotten": is_forgotten,
        "is_hearsay": row["customer_number"] is None and not is_forgotten,
    }


async def chosen(tx: Transaction, choice: Choice, *, by: PersonId, now: datetime, limit: int, skip: int) -> list[Card]:
    """The complaints of one page: what is due first comes first; of all of them, the newest."""
    page = {"kind": Kind.COMPLAINT, "reader_id": by, "limit": limit, "skip": skip}
    match choice:
        case Choice.OPEN:
            rows = await tx.all(QUERIES.open_ids, **page)
        case Choice.OVERDUE:
            rows = await tx.all(QUERIES.overdue_ids, now=now, **page)
        case Choice.MINE:
            rows = await tx.all(QUERIES.mine_ids, **page)
        case Choice.ALL:
            rows = await tx.all(QUERIES.all_ids, **page)
    return [await of(tx, row["id"]) for row in rows]
