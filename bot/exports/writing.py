"""A process of its own that writes one export: rows come from the storage piece by piece, and go to files."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.exports import parts
from bot.exports.spoken import Spoken
from bot.exports.task import Given, Written
from bot.modest import be_modest
from domain.exports.columns import COLUMNS
from domain.exports.exports import LARGEST_PART, MOST_ROWS, Form
from domain.media.files import MEGABYTE
from storage.database import beside
from storage.engines.transaction import Transaction
from storage.exports import lists

MEMORY = 1024 * MEGABYTE
MOST_TEXT = 3 * LARGEST_PART
"""Text is packed to a third at least; where it isn't, the part is written again with half as many rows."""


def main() -> None:
    """In: what is wanted, with the address of the database, which no list of processes shows. Out: what was written."""
    be_modest(MEMORY)
    given = Given(**json.loads(sys.stdin.buffer.read()))
    written = asyncio.run(write(given))
    sys.stdout.write(json.dumps({"names": written.names, "lines": written.lines}))


async def write(given: Given) -> Written:
    async with beside(given.url) as reads:
        span = await lists.span(reads, given.wanted)
        return Written([], 0) if span is None else await Writer(reads, given).all(span)


class Writer:
    def __init__(self, reads: Transaction, given: Given) -> None:
        self._reads = reads
        self._given = given
        self._wanted = given.wanted
        self._spoken = Spoken(given.language, ZoneInfo(given.zone))
        self._columns = COLUMNS[self._wanted.what]
        self._form = Form(given.form)

    async def all(self, span: tuple[int, int]) -> Written:
        """Part by part; one that has come out too large for Telegram is written again with half of its rows."""
        after, last = span[0] - 1, span[1]
        names, total, most = list[str](), 0, MOST_ROWS
        while after < last:
            path, lines, reached = await self._part(len(names) + 1, after, last, most)
            if lines > 1 and path.stat().st_size > LARGEST_PART:
                path.unlink()
                most = lines // 2
                continue
            after = reached
            if lines:
                names.append(path.name)
                total += lines
            else:
                path.unlink()
        return Written(names, total)

    async def _part(self, number: int, after: int, last: int, most: int) -> tuple[Path, int, int]:
        """So many rows at most; return how many there are, and the number of the last."""
        folder, head = Path(self._given.folder), self._spoken.head(self._columns)
        part = parts.part(self._form, folder, self._name(number), head, is_rtl=self._spoken.is_rtl)
        lines, size = 0, 0
        async for row in self._rows(after, last):
            if lines >= most or size >= MOST_TEXT:
                return part.close(), lines, after
            cells = self._spoken.cells(self._columns, row)
            part.add(cells)
            size += sum(2 * len(cell) for cell in cells if isinstance(cell, str))
            lines, after = lines + 1, row["id"]
        return part.close(), lines, last

    async def _rows(self, after: int, last: int) -> AsyncIterator[dict[str, Any]]:
        now = datetime.fromisoformat(self._given.now)
        while after < last:
            upto = min(after + lists.A_PIECE, last)
            for row in await lists.rows(self._reads, self._wanted, after, upto, now=now):
                yield row
            after = upto

    def _name(self, number: int) -> str:
        tail = "" if number == 1 else f"-{number}"
        return f"seda-{self._wanted.what}-{self._wanted.first}-{self._wanted.last}{tail}"


if __name__ == "__main__":
    main()
