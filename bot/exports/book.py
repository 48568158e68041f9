"""A process of its own that writes a table as a spreadsheet: in comes JSON, out goes the file, nothing on the disk."""

import json
import sys
from collections.abc import Sequence
from io import BytesIO

from bot.exports.parts import Cell, Sheet
from bot.modest import be_modest
from domain.media.files import MEGABYTE

MEMORY = 1024 * MEGABYTE


def main() -> None:
    be_modest(MEMORY)
    sys.stdout.buffer.write(book(**json.loads(sys.stdin.buffer.read())))


def book(head: Sequence[str], rows: Sequence[Sequence[Cell]], *, is_rtl: bool) -> bytes:
    sheet = Sheet(BytesIO(), head, is_rtl=is_rtl)
    for row in rows:
        sheet.add(row)
    return sheet.close().getvalue()


if __name__ == "__main__":
    main()
