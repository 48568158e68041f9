"""Bytes of a CSV as rows of cells: its encoding and its separator are told by what makes sense of them."""

import csv
import io
from collections.abc import Iterator

from domain.sheets.cells import BROKEN
from domain.sheets.columns import columns_of

SEPARATORS = (",", ";", "\t", "،", "|")
LOOKED_AT = 10
"""So many rows may stand above the names of the columns, and be empty or a title."""
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
# Windows' Persian keyboard once had no other letters than the Arabic ones.
PERSIAN_LETTERS = str.maketrans("يىك", "ییک")
LONGEST_CELL = 100_000
MOSTLY = 10


def decoded(content: bytes) -> str:
    """As UTF-8 if it is, with a mark or without, whole or cut in places; else as Windows wrote Persian before."""
    if content.startswith(UTF_16):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("utf-8-sig", "replace")
    return text if _is_mostly_whole(text) else content.decode("cp1256", "replace").translate(PERSIAN_LETTERS)


def _is_mostly_whole(text: str) -> bool:
    """Programs cut words in the middle of a sign; read as what they aren't, nearly all their signs are broken."""
    return text.count(BROKEN) * MOSTLY < len(text) - len(text.encode("ascii", "ignore"))


def rows_of(content: bytes) -> Iterator[list[str]]:
    """Raises csv.Error at a row that is none."""
    text = decoded(content)
    csv.field_size_limit(LONGEST_CELL)
    yield from _read(text, max(SEPARATORS, key=lambda separator: _recognized(text, separator)))


def _recognized(text: str, separator: str) -> int:
    """How many columns are known where this sign separates them; of those that know as many the first is meant."""
    known = 0
    try:
        for _, row in zip(range(LOOKED_AT), _read(text, separator), strict=False):
            if columns := columns_of(row):
                known = max(known, len(columns.places))
    except csv.Error:
        return 0
    return known


def _read(text: str, separator: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator)
