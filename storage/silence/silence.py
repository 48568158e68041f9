"""Who is heard and who isn't; read over several tables, for managers and for the clock."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

from domain.people import PersonId
from domain.purchases import PurchaseId
from domain.silence.coverage import Coverage
from domain.silence.rhythms import Quiet
from domain.touchpoints.occasions import Occasion
from storage.database import Transaction, queries

QUERIES = queries("silence", are_long=True, folder=Path(__file__).parent)


async def measure(tx: Transaction, day: date, *, bought_since: datetime, heard_since: datetime) -> Coverage:
    row = await tx.one(QUERIES.measure, bought_since=bought_since, heard_since=heard_since)
    return Coverage(day, row["heard"], row["active"]) if row else Coverage(day, 0, 0)


async def by_product(
    tx: Transaction, *, bought_since: datetime, heard_since: datetime, limit: int
) -> list[tuple[str, int, int]]:
    """Product, how many of its buyers were heard of, and how many there are."""
    rows = await tx.all(QUERIES.by_product, bought_since=bought_since, heard_since=heard_since, limit=limit)
    return [(row["what"], row["heard"], row["active"]) for row in rows]


async def keep(tx: Transaction, coverage: Coverage) -> None:
    await tx.one(QUERIES.keep, day=coverage.day.isoformat(), heard=coverage.heard, active=coverage.active)


async def is_kept(tx: Transaction, day: date) -> bool:
    return await tx.one(QUERIES.is_kept, day=day.isoformat()) is not None


async def coverage_at(tx: Transaction, day: date) -> Coverage | None:
    row = await tx.one(QUERIES.latest, day=day.isoformat())
    return None if row is None else Coverage(date.fromisoformat(row["day"]), row["heard"], row["active"])


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


async def latest_feeling(
    tx: Transaction, customer: PersonId, kind: Occasion
) -> tuple[datetime | None, datetime | None]:
    """When they were asked this last, and when they answered it."""
    row = await tx.one(QUERIES.latest_feeling, customer_id=customer, kind=kind)
    return (None, None) if row is None else (row["asked_at"], row["felt_at"])


async def reasons(tx: Transaction, *, since: datetime) -> list[tuple[str, int]]:
    return [(row["felt"], row["times"]) for row in await tx.all(QUERIES.reasons, since=since)]
