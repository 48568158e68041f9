"""One part of an export as a file: a sheet of a spreadsheet, or a table as text."""

import csv
import zipfile
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from domain.exports.exports import Form
from domain.exports.formulas import defused, is_formula
from domain.media.files import MEGABYTE

Cell = str | int | float | datetime | None
To = TypeVar("To", Path, BytesIO)
LONGEST_CELL = 32_767
"""As much as a spreadsheet takes, in units of UTF-16: an emoji is two."""
PLAIN = 2 * MEGABYTE
"""A table as text that is larger goes zipped."""
WIDE, NARROW = 40, 18
ISO = "yyyy-mm-dd hh:mm"


class Part(Protocol):
    def add(self, cells: Sequence[Cell]) -> None: ...

    def close(self) -> Path:
        """Return where it is: a table as text may have become a zipped one."""
        ...


def part(form: Form, folder: Path, name: str, head: Sequence[str], *, is_rtl: bool) -> Part:
    return Sheet(folder / f"{name}.xlsx", head, is_rtl=is_rtl) if form is Form.XLSX else Text(folder, name, head)


class Sheet(Generic[To]):
    """Row by row to the disk, so that nothing of it is held in memory; or all in memory, and nothing on the disk."""

    def __init__(self, to: To, head: Sequence[str], *, is_rtl: bool) -> None:
        self._to = to
        self._book = Workbook(
            to,
            {
                **_room_of(to),
                "default_date_format": ISO,
                "strings_to_formulas": False,
                "strings_to_numbers": False,
                "strings_to_urls": False,
            },
        )
        self._sheet = self._book.add_worksheet()
        self._quoted: Format = self._book.add_format({"quote_prefix": True})
        self._columns = len(head)
        self._line = 0
        if is_rtl:
            self._sheet.right_to_left()
        self._sheet.freeze_panes(1, 0)
        self._sheet.set_column(0, max(self._columns - 1, 0), NARROW)
        bold = self._book.add_format({"bold": True})
        for place, text in enumerate(head):
            self._sheet.write_string(0, place, text, bold)

    def add(self, cells: Sequence[Cell]) -> None:
        self._line += 1
        for place, cell in enumerate(cells):
            match cell:
                case None | "":
                    continue
                case str():
                    form = self._quoted if is_formula(cell) else None  # As if somebody had put ' before it.
                    self._sheet.write_string(self._line, place, _fitting(cell), form)
                case datetime():
                    self._sheet.write_datetime(self._line, place, cell)
                case _:
                    self._sheet.write_number(self._line, place, cell)

    def close(self) -> To:
        self._sheet.autofilter(0, 0, self._line, max(self._columns - 1, 0))
        self._book.use_zip64()
        self._book.close()
        return self._to


def _room_of(to: Path | BytesIO) -> dict[str, Any]:
    return {"in_memory": True} if isinstance(to, BytesIO) else {"constant_memory": True, "tmpdir": str(to.parent)}


def _fitting(text: str) -> str:
    if 2 * len(text) <= LONGEST_CELL:
        return text
    return text.encode("utf-16-le", "replace")[: 2 * LONGEST_CELL].decode("utf-16-le", "ignore")


class Text:
    """With the mark by which spreadsheets know UTF-8."""

    def __init__(self, folder: Path, name: str, head: Sequence[str]) -> None:
        self._path = folder / f"{name}.csv"
        self._file = self._path.open("w", encoding="utf-8-sig", errors="replace", newline="")
        self._table = csv.writer(self._file)
        self._table.writerow(head)

    def add(self, cells: Sequence[Cell]) -> None:
        self._table.writerow([_as_text(cell) for cell in cells])

    def close(self) -> Path:
        self._file.close()
        if self._path.stat().st_size <= PLAIN:
            return self._path
        zipped = self._path.with_suffix(".zip")
        with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as held:
            held.write(self._path, self._path.name)
        self._path.unlink()
        return zipped


def _as_text(cell: Cell) -> str | int | float | None:
    match cell:
        case datetime():
            return f"{cell:%Y-%m-%d %H:%M}"
        case str():
            return defused(cell)
    return cell
