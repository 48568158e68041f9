"""What goes back as a file, made at the moment of sending: links to hand on, and rows that couldn't be taken."""

from typing import Any

from domain.sheets.rows import UNNUMBERED
from storage.database import Transaction
from storage.shops import sheets


async def links_of(reads: Transaction, sheet: int) -> list[dict[str, Any]]:
    """Without the numbers that we have made ourselves."""
    found = await sheets.links(reads, sheet)
    return [{**one, "number": "" if one["number"].startswith(UNNUMBERED) else one["number"]} for one in found]


async def bad_rows(reads: Transaction, sheet: int) -> list[dict[str, Any]]:
    return await sheets.bad(reads, sheet)


async def headers_of(reads: Transaction, sheet: int) -> list[str]:
    return await sheets.headers(reads, sheet)
