"""Who is heard and who isn't; read over several tables, for managers and for the clock."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

from domain.people import PersonId
from domain.purchases import PurchaseId
from domain.silence.coverage import Coverage
from domain.silence.rhythms import Quiet
from storage.database import Transaction, queries

PRODUCTS_KEPT = 4
QUERIES = queries("silence", are_long=True, folder=Path(__file__).parent)


async def measure(tx: Transaction, day: date, *, bought_since: datetime, heard_since: datetime) -> Coverage:
    """It looks at every customer: for the clock, and not for whoever waits."""
    since = {"bought_since": bought_since, "heard_since": heard_since}
    row = await tx.one(QUERIES.measure, **since)
    products = [
        (one["what"], one["heard"], one["active"])
        for one in await tx.all(QUERIES.by_product, **since, limit=PRODUCTS_KEPT)
    ]
    return Coverage(day, row["heard"] if row else 0, row["active"] if row else 0, products)


async def keep(tx: Transaction, coverage: Coverage) -> None:
    told = json.dumps(coverage.products, ensure_ascii=False)
    await tx.one(
        QUERIES.keep, day=coverage.day.isoformat(), heard=coverage.heard, active=coverage.active, products=told
    )


async def is_kept(tx: Transaction, day: date) -> bool:
    return await tx.one(QUERIES.is_kept, day=day.isoformat()) is not None


async def coverage_at(tx: Transaction, day: date) -> Coverage | None:
    row = await tx.one(QUERIES.latest, day=day.isoformat())
    if row is None:
        return None
    products = [(name, heard, active) for name, heard, active in json.loads(row["products"])]
    return Coverage(date.fromisoformat(row["day"]), row["heard"], row["active"], products)


async def was_told_since(tx: Transaction, since: datetime) -> bool:
    return await tx.one(QUERIES.told_since, since=since) is not None


async def told(tx: Transaction, day: date, *, now: datetime) -> None:
    await tx.one(QUERIES.tell, day=day.isoformat(), now=now)


async def quiet(tx: Transaction, *, before: datetime, since: datetime, limit: int) -> list[Quiet]:
    """Each with the moments of their purchases."""
    rows = await tx.all(QUERIES.quiet, before=before, since=since, limit=limit)
    return [await _quiet(tx, dict(row)) for row in rows]


async def _quiet(tx: Transaction, row: dict[str, Any]) -> Quiet:
    purchases = await tx.all(QUERIES.bought, customer_id=row["customer_id"])
    bought = [one["purchased_at"] or one["registered_at"] for one in purchases]
    return Quiet(PersonId(row["customer_id"]), row["heard_at"], bought, int(row["value"]), row["is_asked"])


async def latest_purchase(tx: Transaction, customer: PersonId) -> PurchaseId | None:
    rows = await tx.all(QUERIES.bought, customer_id=customer)
    return PurchaseId(rows[0]["id"]) if rows else None


async def unanswered(tx: Transaction, *, since: datetime, before: datetime, limit: int) -> list[Quiet]:
    """Whose check-in of this time went unanswered."""
    rows = await tx.all(QUERIES.unanswered, since=since, before=before, limit=limit)
    return [await _quiet(tx, dict(row)) for row in rows]


async def reasons(tx: Transaction, *, since: datetime) -> list[tuple[str, int]]:
    return [(row["felt"], row["times"]) for row in await tx.all(QUERIES.reasons, since=since)]
