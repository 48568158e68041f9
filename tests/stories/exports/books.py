"""Exports as whoever opens them reads them: the cells of a spreadsheet or of a table as text, with the file's name."""

import csv
import io
import zipfile
from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple

import python_calamine

from sandbox.people import Account
from sandbox.stage import Stage
from tests.stories.builders import plain


class Book(NamedTuple):
    name: str
    caption: str
    content: bytes

    @property
    def head(self) -> list[Any]:
        return self.lines[0]

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Each row by the names of its columns, without what is empty; moments as text."""
        found = (zip(self.head, map(_as_text, row), strict=False) for row in self.lines[1:])
        return [{name: cell for name, cell in row if cell != ""} for row in found]

    @property
    def lines(self) -> list[list[Any]]:
        if self.name.endswith(".xlsx"):
            book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(self.content))
            return book.get_sheet_by_index(0).to_python()
        content = self.content
        if self.name.endswith(".zip"):
            with zipfile.ZipFile(io.BytesIO(content)) as held:
                content = held.read(held.namelist()[0])
        return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))

    def part(self, name: str) -> str:
        """A part of a spreadsheet as it is written."""
        with zipfile.ZipFile(io.BytesIO(self.content)) as held:
            return held.read(name).decode()


def _as_text(cell: Any) -> Any:
    return f"{cell:%Y-%m-%d %H:%M}" if isinstance(cell, datetime) else cell


def books(play: Stage, account: Account) -> list[Book]:
    return list(_books(play, account))


def _books(play: Stage, account: Account) -> Iterator[Book]:
    for message in account.chat:
        if message.by == "bot" and message.document:
            file = play.telegram.files.known(message.document)
            assert file is not None
            yield Book(file.upload.name, plain(message.text), file.upload.content)
