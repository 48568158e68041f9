"""Tables that come back of a file of purchases, made at the moment of sending, as spreadsheets open them."""

import asyncio
import csv
import io
import re
from collections.abc import Awaitable, Callable, Iterable
from itertools import chain
from typing import Any

from actions.sheets import give_back
from bot.transport import File
from domain.exports.formulas import defused
from domain.messages import BAD_ROWS, LINKS_OF_SHEET
from storage.database import Transaction

Facts = dict[str, Any]
Words = Callable[..., str]
MARKS = re.compile("[\u200e\u200f\u2066-\u2069]")


async def _links(reads: Transaction, facts: Facts, words: Words) -> File:
    rows = await give_back.links_of(reads, facts["sheet"].sheet.id)
    head = [words("sheets.column", column=column) for column in ("number", "what", "customer", "link")]
    link = facts["link"]
    told = ([one["number"], one["what"], one["customer"] or "", link + one["token"]] for one in rows)
    return await _table(f"links-{facts['sheet'].sheet.id}.csv", head, told)


async def _bad(reads: Transaction, facts: Facts, words: Words) -> File:
    """Their own columns, and why: whoever mends the rows may send the same file again."""
    headers = await give_back.headers_of(reads, facts["sheet"].sheet.id)
    rows = await give_back.bad_rows(reads, facts["sheet"].sheet.id)
    head = [*headers, words("sheets.column", column="line"), words("sheets.column", column="why")]
    told = (
        [
            *one["cells"][: len(headers)],
            *[""] * (len(headers) - len(one["cells"])),
            str(one["line"]),
            words("sheets.defect", defective_row=one),
        ]
        for one in rows
    )
    return await _table(f"rows-{facts['sheet'].sheet.id}.csv", head, told)


async def _table(name: str, head: list[str], rows: Iterable[list[str]]) -> File:
    """As spreadsheets open it, in a thread of its own: a hundred thousand rows keep nobody waiting."""
    return name, await asyncio.to_thread(_written, head, rows), "text/csv"


def _written(head: list[str], rows: Iterable[list[str]]) -> bytes:
    written = io.StringIO()
    table = csv.writer(written)
    table.writerows([defused(_bare(cell)) for cell in row] for row in chain([head], rows))
    return written.getvalue().encode("utf-8-sig", "replace")


def _bare(cell: str) -> str:
    """Without the marks of direction that a message needs."""
    return MARKS.sub("", cell)


Maker = Callable[[Transaction, Facts, Words], Awaitable[File]]
TABLES: dict[str, Maker] = {LINKS_OF_SHEET: _links, BAD_ROWS: _bad}
