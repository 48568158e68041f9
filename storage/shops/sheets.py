"""Sheets: files of purchases, and their rows until they are taken in."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from domain.people import PersonId
from domain.purchases import PurchaseId
from domain.sheets.cells import Defect
from domain.sheets.sheets import LONGEST_SHOWN, Sheet, SheetCard, SheetId, SheetState, Why
from domain.shops import ShopId
from storage.database import Transaction, queries
from storage.rows import maybe
from storage.rows import read as read_row

HERE = Path(__file__).parent
QUERIES = queries("sheets", folder=HERE)
LISTS = queries("sheet_lists", are_long=True, folder=HERE)
DEFECTS_SHOWN = 5
Found = list[tuple[PurchaseId, PersonId | None]]
Taken = list[tuple[int, str]]


async def add(
    tx: Transaction, by: PersonId, file_id: str | None, name: str, *, why: Why | None = None, now: datetime
) -> SheetId:
    state, ended_at = (SheetState.REFUSED, now) if why else (SheetState.WAITING, None)
    given = {"by_id": by, "file_id": file_id, "name": name, "state": state, "why": why}
    return await tx.value(QUERIES.add, **given, now=now, ended_at=ended_at)


async def get(tx: Transaction, sheet: int) -> Sheet | None:
    return maybe(Sheet, await tx.one(QUERIES.get, id=sheet))


async def card(tx: Transaction, sheet: int) -> SheetCard:
    row = await tx.one(QUERIES.get, id=sheet)
    if row is None:
        raise LookupError(f"no sheet has the number {sheet}")
    defects = [_told(one) for one in await tx.all(QUERIES.defects, sheet_id=sheet, limit=DEFECTS_SHOWN)]
    why = Why(row["why"]) if row["why"] else None
    return SheetCard(read_row(Sheet, row), why, json.loads(row["columns"]).get("names", {}), defects)


async def headers(tx: Transaction, sheet: int) -> list[str]:
    """As its file has them."""
    return json.loads((await tx.one(QUERIES.get, id=sheet) or {"columns": "{}"})["columns"]).get("headers", [])


async def lock(tx: Transaction, sheet: int) -> Sheet | None:
    """Held until the transaction ends."""
    return maybe(Sheet, await tx.one(QUERIES.lock, id=sheet))


async def under_way(tx: Transaction, *, kept_since: datetime) -> list[tuple[SheetId, SheetState]]:
    rows = await tx.all(QUERIES.under_way, kept_since=kept_since)
    return [(row["id"], SheetState(row["state"])) for row in rows]


async def claim(tx: Transaction, sheet: SheetId, *, run: int, alive_since: datetime) -> bool:
    return await tx.value(QUERIES.claim, id=sheet, run_id=run, alive_since=alive_since) is not None


async def let_go(tx: Transaction, sheet: SheetId) -> None:
    await tx.one(QUERIES.let_go, id=sheet)


async def add_rows(tx: Transaction, sheet: SheetId, rows: Iterable[Mapping[str, Any]]) -> None:
    await tx.many(QUERIES.add_row, [{**row, "sheet_id": sheet, **_texts(row)} for row in rows])


def _texts(row: Mapping[str, Any]) -> dict[str, str | None]:
    lists = {name: row[name] for name in ("further", "cells")}
    return {name: None if told is None else json.dumps(told, ensure_ascii=False) for name, told in lists.items()}


async def read(tx: Transaction, sheet: SheetId, columns: Mapping[str, Any], *, good: int, bad: int, known: int) -> None:
    names = json.dumps(columns, ensure_ascii=False)
    await tx.one(QUERIES.read, id=sheet, columns=names, good=good, bad=bad, known=known)


async def refuse(tx: Transaction, sheet: SheetId, why: Why, *, now: datetime) -> None:
    await tx.one(QUERIES.end, id=sheet, state=SheetState.REFUSED, why=why, now=now)


async def keep(tx: Transaction, sheet: Sheet, *, ended_at: datetime | None = None) -> None:
    names = ("id", "state", "good", "bad", "message_id", "after_line", "taken", "added", "delivered")
    await tx.one(QUERIES.keep, **{name: getattr(sheet, name) for name in names}, ended_at=ended_at)


async def last_of_batch(tx: Transaction, sheet: Sheet, *, limit: int) -> int | None:
    return await tx.value(QUERIES.last_of_batch, sheet_id=sheet.id, after_line=sheet.after_line, limit=limit)


async def take(tx: Transaction, shop: ShopId, sheet: Sheet, last: int, *, now: datetime) -> tuple[int, Found, Found]:
    """How many rows these were; what is new, and what was known and has arrived, each with whose it is.

    Those whose number another purchase has are none of them: see `numbers_taken`.
    """
    batch = {"sheet_id": sheet.id, "after_line": sheet.after_line, "last": last}
    arrived = await tx.all(QUERIES.deliver, shop_id=shop, **batch)
    new = await tx.all(QUERIES.take, shop_id=shop, now=now, **batch)
    rows = await tx.value(QUERIES.taken_rows, **batch)
    await tx.one(QUERIES.clear, **batch)
    return rows, _pairs(new), _pairs(arrived)


def _pairs(rows: list[Any]) -> Found:
    return [(one["id"], one["customer_id"]) for one in rows]


async def clear_some(tx: Transaction, sheet: SheetId, *, limit: int) -> bool:
    """Whether any row was left."""
    if await tx.value(QUERIES.any_row, sheet_id=sheet) is None:
        return False
    await tx.one(QUERIES.clear_some, sheet_id=sheet, limit=limit)
    return True


async def cleared(tx: Transaction, sheet: SheetId, *, now: datetime) -> None:
    await tx.one(QUERIES.cleared, id=sheet, now=now)


async def known(tx: Transaction, shop: ShopId, sheet: SheetId) -> int:
    return await tx.value(LISTS.known, shop_id=shop, sheet_id=sheet)


async def numbers_taken(tx: Transaction, shop: ShopId, sheet: SheetId) -> Taken:
    """Which rows have a number that another purchase has, and what that one is."""
    return [(row["line"], row["what"]) for row in await tx.all(LISTS.numbers_taken, shop_id=shop, sheet_id=sheet)]


async def numbers_taken_of_batch(tx: Transaction, shop: ShopId, sheet: Sheet, last: int) -> Taken:
    batch = {"sheet_id": sheet.id, "after_line": sheet.after_line, "last": last}
    return [(row["line"], row["what"]) for row in await tx.all(QUERIES.numbers_taken, shop_id=shop, **batch)]


async def give_back(tx: Transaction, sheet: SheetId, taken: Taken) -> None:
    """They can't be taken in, and come back with the others."""
    rows = [{"line": line, "defective": what[:LONGEST_SHOWN]} for line, what in taken]
    await tx.many(QUERIES.number_taken, [{**row, "sheet_id": sheet, "defect": Defect.TAKEN} for row in rows])


async def links(tx: Transaction, sheet: int) -> list[dict[str, Any]]:
    return [dict(row) for row in await tx.all(LISTS.links, sheet_id=sheet)]


async def any_bad(tx: Transaction, sheet: int) -> bool:
    """Whether any row of somebody who isn't forgotten couldn't be taken."""
    return await tx.value(QUERIES.any_bad, sheet_id=sheet) is not None


async def bad(tx: Transaction, sheet: int) -> list[dict[str, Any]]:
    """Without the cells of those that somebody wanted forgotten."""
    rows = await tx.all(LISTS.bad, sheet_id=sheet)
    return [{**_told(row), "cells": json.loads(row["cells"] or "[]")} for row in rows]


def _told(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row that can't be taken, with all that is wrong with it."""
    faults = [(row["defect"], row["defective"]), *json.loads(row["further"] or "[]")]
    return {"line": row["line"], "faults": [{"defect": defect, "defective": shown} for defect, shown in faults]}
