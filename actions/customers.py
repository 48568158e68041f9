"""Whom staff can pick from the list of customers, page by page."""

from typing import Any

from actions.work import Work
from storage import people

A_PAGE = 8


async def customers_of_page(work: Work, *, page: int) -> dict[str, Any]:
    """The facts of a list, the latest heard first."""
    found = await people.customers(work.tx, skip=page * A_PAGE, limit=A_PAGE + 1)
    shown = [one.id for one in found[:A_PAGE]]
    return {"customers": shown, "page": page, "is_more": int(len(found) > A_PAGE)}
