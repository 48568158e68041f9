"""Cards: a matter with everything a person needs to read about it; read-only, over several tables."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from domain.matters.cards import Card
from domain.matters.kinds import Kind
from domain.matters.matters import Matter, MatterId
from domain.people import NAMELESS, NoSuchNumber, PersonId, Role, hearing
from domain.purchases import Way
from storage import matters, people, promises, words
from storage.database import Transaction, queries
from storage.rows import read
from storage.staff.topics import topic_in

QUERIES = queries("cards")
AS_IT_STANDS = ("purchases", "complaints", "score", "last_score", "what", "raised_at", "open_others", "goes_on_as")


async def of(tx: Transaction, matter: int) -> Card:
    told, happened = await words.all_of(tx, matter), await matters.all_of(tx, matter)
    promised = await promises.numbers_of(tx, matter)
    row = await tx.one(QUERIES.of, id=matter)
    if row is None:
        raise NoSuchNumber()
    found = read(Matter, row)
    return Card(
        matter=found,
        **_whose(row),
        **_claimed(row),
        **{name: row[name] for name in AS_IT_STANDS},
        topic=topic_in(row),
        **await _in_hands(tx, row, found),
        words=told(),
        events=happened(),
        promises=await promises.open_of(tx, matter, promised),
        relayed=None if row["relayed_by"] is None else row["relayed"] or NAMELESS,
        is_from_panel=bool(row["panel_answers"]),
        concerns=None if row["concerns_id"] is None else row["concerns"] or NAMELESS,
    )


async def _in_hands(tx: Transaction, row: Mapping[str, Any], matter: Matter) -> dict[str, Any]:
    """Who of the staff has it, or would; and who sees to it."""
    role = Role(row["assignee_role"]) if row["assignee_role"] else None
    names = {"assignee": row["assignee"], "assignee_role": role, "seen_to": row["seen_to"]}
    return {**names, "hears": await _hears(tx, matter)}


async def _hears(tx: Transaction, matter: Matter) -> Role | None:
    """What goes up where nobody has the next role is somebody else's until somebody comes who has it."""
    if matter.assignee_id is not None or matter.level is Role.AGENT:
        return None
    able = hearing(await people.in_reach(tx, apart_from=matter.id), matter.level)
    return able[0].role if able else None


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


def _claimed(row: Mapping[str, Any]) -> dict[str, Any]:
    """How and when its customer came for what it is about."""
    return {"claimed_at": row["claimed_at"], "way": Way(row["way"]) if row["way"] else None}


async def overdue(tx: Transaction, *, by: PersonId, now: datetime, limit: int, skip: int = 0) -> list[MatterId]:
    """The complaints of one page that are late, the latest first; what is about their reader is in none."""
    page = {"kind": Kind.COMPLAINT, "reader_id": by, "limit": limit, "skip": skip}
    return [MatterId(row["id"]) for row in await tx.all(QUERIES.overdue_ids, now=now, **page)]


async def newest(tx: Transaction, *, by: PersonId, limit: int, skip: int) -> list[MatterId]:
    """The same of all, whatever became of them, the newest first."""
    page = {"kind": Kind.COMPLAINT, "reader_id": by, "limit": limit, "skip": skip}
    return [MatterId(row["id"]) for row in await tx.all(QUERIES.all_ids, **page)]
