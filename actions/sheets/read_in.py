"""What was read of a file is kept row by row, and its sender sees it before anything becomes a purchase."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from actions.work import Work
from domain.messages import BAD_ROWS
from domain.sheets.sheets import KEPT_FOR, Sheet, SheetId, SheetState, Why
from storage.shops import sheets, shops

ALIVE_FOR = timedelta(minutes=1)
A_LOT = 1000

Counts = dict[str, int]


async def under_way(work: Work) -> list[tuple[SheetId, SheetState]]:
    """All that the next look has to do something about."""
    return await sheets.under_way(work.tx, kept_since=work.now - KEPT_FOR)


async def claim(work: Work, sheet: SheetId) -> Sheet | None:
    """None where somebody else reads it, or nobody is to."""
    if not await sheets.claim(work.tx, sheet, run=work.run, alive_since=work.now - ALIVE_FOR):
        return None
    return await sheets.get(work.tx, sheet)


async def let_go(work: Work, sheet: SheetId) -> None:
    await sheets.let_go(work.tx, sheet)


async def keep_rows(work: Work, sheet: SheetId, rows: Iterable[Mapping[str, Any]]) -> None:
    await sheets.add_rows(work.tx, sheet, rows)


async def known_in(work: Work, sheet: SheetId) -> int:
    """How many of its purchases are there already: a look at many rows, for which nobody waits."""
    shop = await shops.files_if_any(work.tx)
    return await sheets.known(work.tx, shop, sheet) if shop is not None else 0


async def numbers_taken_in(work: Work, sheet: SheetId) -> sheets.Taken:
    """Rows with the number of another purchase; a look, too."""
    shop = await shops.files_if_any(work.tx)
    return await sheets.numbers_taken(work.tx, shop, sheet) if shop is not None else []


async def give_back(work: Work, sheet: SheetId, taken: sheets.Taken) -> None:
    await sheets.give_back(work.tx, sheet, taken)


async def show(work: Work, sheet: Sheet, columns: Mapping[str, Any], *, good: int, bad: int, known: int) -> None:
    """What would be taken in; where nothing can be, what is wrong comes back at once."""
    found = await sheets.lock(work.tx, sheet.id)
    if found is None or found.state is not SheetState.WAITING:
        return
    await sheets.read(work.tx, sheet.id, columns, good=good, bad=bad, known=known)
    work.say(sheet.by_id, "sheets.preview", sheet_id=sheet.id)
    if not good:
        work.hand_document(sheet.by_id, BAD_ROWS, sheet_id=sheet.id)


async def refuse(work: Work, sheet: Sheet, why: Why) -> None:
    found = await sheets.lock(work.tx, sheet.id)
    if found is None or found.state is not SheetState.WAITING:
        return
    await sheets.refuse(work.tx, sheet.id, why, now=work.now)
    work.say(sheet.by_id, "sheets.refused", sheet_id=sheet.id)


async def clear_some(work: Work, sheet: SheetId) -> bool:
    """Whether any row was left of what is over; what nobody has said yes to in time is."""
    found = await sheets.lock(work.tx, sheet)
    if found is not None and found.state is SheetState.READ:
        await sheets.keep(work.tx, found.decided(SheetState.DROPPED, None), ended_at=work.now)
    is_any = await sheets.clear_some(work.tx, sheet, limit=A_LOT)
    if not is_any:
        await sheets.cleared(work.tx, sheet, now=work.now)
    return is_any


async def clear_before_reading(work: Work, sheet: SheetId) -> bool:
    """What an earlier try has left, which ended in the middle."""
    return await sheets.clear_some(work.tx, sheet, limit=A_LOT)
