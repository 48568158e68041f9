"""The rows of an XLSX, and refusals for those that would swell to more than anybody means."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import python_calamine

from domain.media.files import MEGABYTE

BEGINS = b"PK\x03\x04"
SEALED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""So begins a spreadsheet that a password protects, and one of before 2007 under another name."""
LARGEST_UNPACKED = 500 * MEGABYTE


class TooMuch(Exception):
    """It says itself that there is too much in it; what lies about it meets the limit of the process."""


def rows_of(content: bytes) -> Iterator[list[Any]]:
    """Of the first sheet that has any; raises whatever the library finds wrong with it."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        if sum(part.file_size for part in packed.infolist()) > LARGEST_UNPACKED:
            raise TooMuch
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    for name in book.sheet_names:
        sheet = book.get_sheet_by_name(name)
        if sheet.height:
            yield from sheet.iter_rows()  # With what is empty above them.
            return
