"""A process of its own that reads one sheet: the file comes in, its rows go out as JSON, and no customer waits."""

import csv
import json
import sys
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from itertools import chain, islice
from typing import Any
from zoneinfo import ZoneInfo

from actions.phone_numbers import normalised
from bot.modest import be_modest
from bot.sheets import workbook
from bot.sheets.task import Given
from domain.media.files import MEGABYTE
from domain.money import Currency
from domain.sheets import tables
from domain.sheets.cells import showable, text_of
from domain.sheets.columns import Columns, columns_of
from domain.sheets.moments import Moments
from domain.sheets.rows import Reader, listed
from domain.sheets.sheets import LONGEST_SHOWN, MOST_ROWS, Why
from templates.calendars import calendar_of

A_PIECE = 200
MEMORY = 2048 * MEGABYTE

Rows = Iterator[list[Any]]


class NotASheet(Exception):
    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


def main() -> None:
    """In: the file. Out: a line with the columns and lines of rows, or a line with why there are none."""
    be_modest(MEMORY)
    given = Given(**json.loads(sys.argv[1]))
    try:
        found = list(read(sys.stdin.buffer.read(), given))  # Nothing is kept of what is refused in the end.
    except NotASheet as refused:
        found = [{"why": refused.why}]
    for piece in found:
        sys.stdout.buffer.write(json.dumps(piece).encode() + b"\n")


def read(content: bytes, given: Given) -> Iterator[Any]:
    try:
        yield from _read(content, given)
    except workbook.TooMuch as error:
        raise NotASheet(Why.TOO_LARGE) from error
    except NotASheet:
        raise
    except Exception as error:  # Whatever a library finds wrong with a file of somebody's.
        raise NotASheet(Why.UNREADABLE) from error


def _read(content: bytes, given: Given) -> Iterator[Any]:
    numbered = enumerate(_rows_of(content), start=1)
    columns, headers = _columns(numbered)
    zone, now = ZoneInfo(given.zone), datetime.fromisoformat(given.now)
    phone_in = partial(normalised, country=given.country)
    reader = Reader(columns, Moments(zone, now, calendar_of("fa").read), Currency(given.currency), phone_in)
    found = (row for line, cells in numbered if (row := reader.row(_few(line), cells)) is not None)
    first = next(found, None)
    if first is None:
        raise NotASheet(Why.EMPTY)
    yield {"names": columns.names, "headers": headers}
    rows = chain([first], found)
    while piece := [listed(row) for row in islice(rows, A_PIECE)]:
        yield piece


def _rows_of(content: bytes) -> Rows:
    if not content.strip():
        raise NotASheet(Why.EMPTY)
    if content.startswith(workbook.SEALED):
        raise NotASheet(Why.UNREADABLE)
    if content.startswith(workbook.BEGINS):
        return workbook.rows_of(content)
    return _of_text(content)


def _of_text(content: bytes) -> Rows:
    rows = tables.rows_of(content)
    while True:
        try:
            yield next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            raise NotASheet(Why.UNREADABLE) from error


def _columns(numbered: Iterator[tuple[int, list[Any]]]) -> tuple[Columns, list[str]]:
    """Above them there may be a title; the rows below follow."""
    for _, cells in islice(numbered, tables.LOOKED_AT):
        if columns := columns_of(cells):
            return columns, [showable(text_of(cell)[:LONGEST_SHOWN]) for cell in cells[: columns.width]]
    raise NotASheet(Why.NO_COLUMNS)


def _few(line: int) -> int:
    if line > MOST_ROWS:
        raise NotASheet(Why.TOO_MANY_ROWS)
    return line


if __name__ == "__main__":
    main()
