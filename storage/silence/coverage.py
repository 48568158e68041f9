"""From how many customers there was word, as it stood at the end of each day that anybody measured."""

import json
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from domain.silence.coverage import Coverage
from storage.database import Transaction, queries
from storage.engines.transaction import Row

QUERIES = queries("coverage", folder=Path(__file__).parent)


async def keep(tx: Transaction, measured: Coverage) -> None:
    told = json.dumps(measured.products, ensure_ascii=False)
    counts = {"heard": measured.heard, "active": measured.active}
    await tx.one(QUERIES.keep, day=measured.day.isoformat(), products=told, **counts)


async def is_kept(tx: Transaction, day: date) -> bool:
    return await tx.one(QUERIES.is_kept, day=day.isoformat()) is not None


async def at(tx: Transaction, day: date) -> Coverage | None:
    """At its end, or the last time before that anybody measured."""
    return _read(await tx.all(QUERIES.latest, day=day.isoformat()))


async def ahead(tx: Transaction, day: date) -> Callable[[], Coverage | None]:
    """The same, there with the next answer that is waited for."""
    coming = await tx.ahead(QUERIES.latest, day=day.isoformat())
    return lambda: _read(coming.rows())


def _read(rows: list[Row]) -> Coverage | None:
    for row in rows:
        products = [(name, heard, active) for name, heard, active in json.loads(row["products"])]
        return Coverage(date.fromisoformat(row["day"]), row["heard"], row["active"], products)
    return None


async def was_told_since(tx: Transaction, since: datetime) -> bool:
    return await tx.one(QUERIES.told_since, since=since) is not None


async def told(tx: Transaction, day: date, *, now: datetime) -> None:
    await tx.one(QUERIES.tell, day=day.isoformat(), now=now)
