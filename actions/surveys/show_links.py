"""/link: the purchases that nobody has come with yet, and what can be handed to their customers."""

from datetime import UTC, datetime

from actions.work import Work
from domain.people import NoSuchNumber
from domain.unclaimed import ON_A_SHEET, Handed, NothingUnclaimed
from storage.database import Transaction
from storage.shops import unclaimed

A_PAGE = 8
EVER = datetime(1970, 1, 1, tzinfo=UTC)


async def list_unclaimed(work: Work, *, page: int) -> None:
    found = await unclaimed.page(work.tx, now=work.now, limit=A_PAGE + 1, skip=page * A_PAGE)
    count = await unclaimed.unclaimed(work.tx, since=EVER, now=work.now)
    work.say(
        work.by.id,
        "links.list" if found else "links.none_open",
        instead_of=work.tapped,
        handed=found[:A_PAGE],
        waiting=count.waiting,
        run_out=count.run_out,
        page=page,
        is_more=int(len(found) > A_PAGE),
    )


async def show_link(work: Work, link: int) -> None:
    """Its link and its picture, for one customer."""
    found = await unclaimed.handed(work.tx, link)
    if found is None:
        raise NoSuchNumber()
    found.ensure_open(work.now)
    facts = {"purchase_id": found.purchase_id, "link_id": found.id, "expires_at": found.expires_at}
    work.hand_document(work.by.id, "links.picture", **facts)


async def hand_sheet(work: Work, *, page: int) -> None:
    if not await unclaimed.page(work.tx, now=work.now, limit=1, skip=page * A_PAGE):
        raise NothingUnclaimed()
    work.hand_document(work.by.id, "links.sheet", page=page)


async def sheet_of(reads: Transaction, *, page: int, now: datetime) -> list[Handed]:
    """What stands on the sheet when it is made: the latest, from the first of this page of the list on."""
    numbers = await unclaimed.page(reads, now=now, limit=ON_A_SHEET, skip=page * A_PAGE)
    return [found for number in numbers if (found := await unclaimed.handed(reads, number)) is not None]
