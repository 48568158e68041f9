"""Tables that come back of a file of purchases, made at the moment of sending, as spreadsheets open them."""

import asyncio
import csv
import io
import json
import re
from collections.abc import Awaitable, Callable
from itertools import chain
from typing import Any

from actions.sheets import give_back
from bot.exports.apart import written_by
from bot.transport import File
from domain.exports.formulas import defused
from domain.media.files import MEGABYTE
from domain.messages import BAD_ROWS, LINKS_OF_SHEET
from storage.database import Transaction

Facts = dict[str, Any]
Words = Callable[..., str]
Row = list[str | int]
Table = tuple[str, list[str], list[Row]]
"""Its name, the names of its columns, and its rows."""
MARKS = re.compile("[\u200e\u200f\u2066-\u2069]")
LARGEST_BOOK = 16 * MEGABYTE
"""As JSON: a hundred thousand rows or so. What is more goes as text, which takes a tenth of the time."""
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


async def table_of(message: str, reads: Transaction, facts: Facts, words: Words, *, is_rtl: bool) -> File:
    """A spreadsheet keeps a phone number and its nought as they are, which it wouldn't if it opened them as text."""
    name, head, rows = await TABLES[message](reads, facts, words)
    told = await asyncio.to_thread(_told, head, rows, is_rtl=is_rtl)
    if len(told) > LARGEST_BOOK:
        return f"{name}.csv", await asyncio.to_thread(_text, head, rows), "text/csv"
    return f"{name}.xlsx", await written_by("bot.exports.book", told), XLSX


async def _links(reads: Transaction, facts: Facts, words: Words) -> Table:
    rows = await give_back.links_of(reads, facts["sheet"].sheet.id)
    head = [words("sheets.column", column=column) for column in ("number", "what", "customer", "link")]
    link = facts["link"]
    told: list[Row] = [[one["number"], one["what"], one["customer"] or "", link + one["token"]] for one in rows]
    return f"links-{facts['sheet'].sheet.id}", head, told


async def _bad(reads: Transaction, facts: Facts, words: Words) -> Table:
    """Their own columns, and why: whoever mends the rows may send the same file again."""
    headers = await give_back.headers_of(reads, facts["sheet"].sheet.id)
    rows = await give_back.bad_rows(reads, facts["sheet"].sheet.id)
    head = [*headers, words("sheets.column", column="line"), words("sheets.column", column="why")]
    told: list[Row] = [
        [
            *one["cells"][: len(headers)],
            *[""] * (len(headers) - len(one["cells"])),
            one["line"],
            words("sheets.defect", defective_row=one),
        ]
        for one in rows
    ]
    return f"rows-{facts['sheet'].sheet.id}", head, told


def _told(head: list[str], rows: list[Row], *, is_rtl: bool) -> bytes:
    table = {"head": [_bare(name) for name in head], "rows": [[_bare(cell) for cell in row] for row in rows]}
    return json.dumps({**table, "is_rtl": is_rtl}, ensure_ascii=False).encode("utf-8", "replace")


def _text(head: list[str], rows: list[Row]) -> bytes:
    written = io.StringIO()
    table = csv.writer(written)
    table.writerows([defused(str(_bare(cell))) for cell in row] for row in chain([head], rows))
    return written.getvalue().encode("utf-8-sig", "replace")


def _bare(cell: str | int) -> str | int:
    """Without the marks of direction that a message needs."""
    return MARKS.sub("", cell) if isinstance(cell, str) else cell


Maker = Callable[[Transaction, Facts, Words], Awaitable[Table]]
TABLES: dict[str, Maker] = {LINKS_OF_SHEET: _links, BAD_ROWS: _bad}
