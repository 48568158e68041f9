"""One tap takes a file of purchases in: batch by batch, a short Work each, and none of it twice."""

from actions.surveys.hand_link import make_links
from actions.surveys.register_purchase import lock_purchase
from actions.touchpoints.plan import plan_touchpoints
from actions.work import Work
from domain.frozen import replace
from domain.messages import BAD_ROWS, LINKS_OF_SHEET
from domain.sheets.sheets import Sheet, SheetId, SheetOver, SheetState
from domain.shops import ShopId
from storage import links
from storage.shops import sheets, shops
from storage.shops.sheets import Found

A_BATCH = 100
TOLD_EVERY = 20_000
"""So many purchases further on, whoever waits reads how far it is."""


async def take_in(work: Work, sheet: int) -> None:
    taken = (await _own(work, sheet)).decided(SheetState.TAKING, work.tapped)
    await sheets.keep(work.tx, taken)
    work.say(work.by.id, "sheets.taking", sheet_id=taken.id, instead_of=work.tapped, taken=0)


async def drop(work: Work, sheet: int) -> None:
    dropped = (await _own(work, sheet)).decided(SheetState.DROPPED, work.tapped)
    await sheets.keep(work.tx, dropped, ended_at=work.now)
    work.say(work.by.id, "sheets.dropped", sheet_id=dropped.id, instead_of=work.tapped)


async def _own(work: Work, sheet: int) -> Sheet:
    """To somebody else it is as good as over."""
    found = await sheets.lock(work.tx, sheet)
    if found is None or found.by_id != work.by.id:
        raise SheetOver()
    return found


async def take_batch(work: Work, sheet: SheetId) -> bool:
    """Whether anything may be left. Where a kill comes between two batches, the next start goes on with the second."""
    found = await sheets.lock(work.tx, sheet)
    if found is None or found.state is not SheetState.TAKING:
        return False
    last = await sheets.last_of_batch(work.tx, found, limit=A_BATCH)
    if last is None:
        await _finish(work, found)
        return False
    shop = await shops.files(work.tx, by=found.by_id, now=work.now)
    await shops.reports(work.tx, shop)
    found = await _without_taken_numbers(work, shop, found, last)
    rows, new, arrived = await sheets.take(work.tx, shop, found, last, now=work.now)
    await make_links(work, [purchase for purchase, customer in new if customer is None])
    await _plan_questions(work, [*new, *arrived])
    done = {"taken": found.taken + rows, "added": found.added + len(new), "delivered": found.delivered + len(arrived)}
    await sheets.keep(work.tx, replace(found, after_line=last, **done))
    if found.taken // TOLD_EVERY != done["taken"] // TOLD_EVERY and done["taken"] < found.good:
        work.say(found.by_id, "sheets.taking", sheet_id=found.id, instead_of=found.message_id, taken=done["taken"])
    return True


async def _without_taken_numbers(work: Work, shop: ShopId, sheet: Sheet, last: int) -> Sheet:
    """Whoever else has sent a file since this one was shown may have used its numbers for something else."""
    taken = await sheets.numbers_taken_of_batch(work.tx, shop, sheet, last)
    await sheets.give_back(work.tx, sheet.id, taken)
    return replace(sheet, good=sheet.good - len(taken), bad=sheet.bad + len(taken))


async def _plan_questions(work: Work, purchases: Found) -> None:
    for purchase, customer in purchases:
        if customer is not None:
            await plan_touchpoints(work, await lock_purchase(work, purchase))


async def _finish(work: Work, sheet: Sheet) -> None:
    """What the shop needs now: the links of those who are still to come, and the rows that couldn't be taken."""
    await sheets.keep(work.tx, replace(sheet, state=SheetState.DONE), ended_at=work.now)
    work.say(sheet.by_id, "sheets.done", sheet_id=sheet.id, instead_of=sheet.message_id)
    if await links.any_of_sheet(work.tx, sheet.id):
        work.hand_document(sheet.by_id, LINKS_OF_SHEET, sheet_id=sheet.id)
    if sheet.bad:
        work.hand_document(sheet.by_id, BAD_ROWS, sheet_id=sheet.id)
