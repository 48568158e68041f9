"""A process of its own that writes a table as a spreadsheet: in comes JSON, out goes the file, nothing on the disk."""

import json
import os
import resource
import sys
from collections.abc import Sequence
from io import BytesIO

from bot.exports.parts import Cell, Sheet
from bot.exports.writing import MEMORY, POLITE


def main() -> None:
    os.nice(POLITE)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.stdout.buffer.write(book(**json.loads(sys.stdin.buffer.read())))


def book(head: Sequence[str], rows: Sequence[Sequence[Cell]], *, is_rtl: bool) -> bytes:
    sheet = Sheet(BytesIO(), head, is_rtl=is_rtl)
    for row in rows:
        sheet.add(row)
    return sheet.close().getvalue()


if __name__ == "__main__":
    main()
