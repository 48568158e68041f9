"""Exports: a row for each that somebody has asked for."""

from datetime import datetime
from pathlib import Path

from domain.exports.exports import Export, ExportId, ExportState
from domain.exports.requests import Request
from domain.people import PersonId
from storage import facts
from storage.database import Transaction, queries
from storage.rows import maybe, read

QUERIES = queries("exports", folder=Path(__file__).parent)


async def add(tx: Transaction, by: PersonId, request: Request, *, now: datetime) -> ExportId | None:
    """None where one of theirs waits already."""
    days = {"first": request.period.first.isoformat(), "last": request.period.last.isoformat()}
    return await tx.value(QUERIES.add, by_id=by, what=request.what, form=request.form, now=now, **days)


async def get(tx: Transaction, export: int) -> Export | None:
    return maybe(Export, await tx.one(QUERIES.get, id=export))


async def lock(tx: Transaction, export: int) -> Export | None:
    """Held until the transaction ends."""
    return maybe(Export, await tx.one(QUERIES.lock, id=export))


async def under_way(tx: Transaction) -> list[Export]:
    return [read(Export, row) for row in await tx.all(QUERIES.under_way)]


async def claim(tx: Transaction, export: ExportId, *, run: int, alive_since: datetime) -> bool:
    return await tx.value(QUERIES.claim, id=export, run_id=run, alive_since=alive_since) is not None


async def let_go(tx: Transaction, export: ExportId) -> None:
    await tx.one(QUERIES.let_go, id=export)


async def keep(
    tx: Transaction,
    export: ExportId,
    state: ExportState,
    *,
    lines: int = 0,
    parts: int = 0,
    ended_at: datetime | None = None,
) -> None:
    await tx.one(QUERIES.keep, id=export, state=state, lines=lines, parts=parts, ended_at=ended_at)


async def is_anybody_forgotten(tx: Transaction, *, since: datetime) -> bool:
    return await tx.one(QUERIES.any_forgotten, since=since) is not None


async def on_their_way(tx: Transaction, message: str) -> set[int]:
    """Those of which a part is still to be sent."""
    return {facts.read(row["facts"]).get("export_id", 0) for row in await tx.all(QUERIES.on_their_way, message=message)}
