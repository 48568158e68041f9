"""Everything that is kept about one person, for that person; read-only, over all tables."""

from pathlib import Path
from typing import Any

from domain.people import PersonId
from storage.database import Transaction, queries

QUERIES = queries("mine", are_long=True, folder=Path(__file__).parent)
# What is read by the person's id, under the name by which the page knows it.
LISTS = (
    *("purchases", "questions", "changes", "words", "files", "explanations", "promises", "closings"),
    *("plans", "appointments", "in_hand", "deeds", "hours_changed", "sheets_sent", "messages", "arrival"),
    *("felt", "silent", "not_ours", "panel", "causes_kept", "opened", "set_up", "searches", "exports_asked", "digests"),
)


async def person(tx: Transaction, person: PersonId) -> dict[str, Any]:
    return dict(await tx.one(QUERIES.person, id=person) or {})


async def lists(tx: Transaction, person: PersonId) -> dict[str, list[dict[str, Any]]]:
    return {name: [dict(row) for row in await tx.all(getattr(QUERIES, name), person_id=person)] for name in LISTS}


async def matters(tx: Transaction, person: PersonId) -> list[int]:
    return [row["id"] for row in await tx.all(QUERIES.matter_ids, person_id=person)]


async def awaited(tx: Transaction, person: PersonId) -> dict[str, Any] | None:
    row = await tx.one(QUERIES.awaited, person_id=person)
    return None if row is None else dict(row)


async def failures(tx: Transaction, telegram_id: int) -> list[dict[str, Any]]:
    return [dict(row) for row in await tx.all(QUERIES.failures, telegram_id=telegram_id)]
