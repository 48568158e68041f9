"""Staff open a matter: its card, or all its words; who has opened it is kept, and managers see it."""

from actions.matters.open_matter import get_matter
from actions.numbers import normalized
from actions.work import Work
from domain.matters.lateness import is_late
from domain.matters.refusals import UnknownNumber
from domain.media.files import parcels
from domain.people import Role
from storage import matters, words
from storage.staff import readings


async def show_card(work: Work, number: str) -> None:
    if not await show_numbered(work, number):
        raise UnknownNumber(text=number[:20])


async def show_numbered(work: Work, number: str) -> bool:
    """Whether there is one of this number to show."""
    matter = await matters.by_number(work.tx, normalized(number))
    if matter is None or matter.received_at is None:
        return False
    await show_card_of(work, matter.id)
    return True


async def show_card_of(work: Work, matter: int, *, in_place: bool = False) -> None:
    found = await get_matter(work, matter)
    await readings.keep(work.tx, found.id, work.by.id, now=work.now)
    opened = await readings.of(work.tx, found.id) if work.by.may(Role.MANAGER) else []
    work.say(
        work.by.id,
        "staff.card",
        matter_id=found.id,
        instead_of=work.tapped if in_place else None,
        is_late=int(is_late(found, now=work.now)),
        opened=[{"person": person, "at": at} for person, at in opened],
    )


async def show_words(work: Work, matter: int) -> None:
    """All the words of a matter, whole and unedited, a message each, each followed by its file or its album."""
    found = await get_matter(work, matter)
    if work.by.role is None:
        found.ensure_of(work.by.id)
    elif found.customer_id != work.by.id:
        await readings.keep(work.tx, found.id, work.by.id, now=work.now)
    files = {parcel[0].words_id: parcel for parcel in parcels(await words.files_of(work.tx, matter))}
    written = await words.of_matter(work.tx, matter)
    if not written:  # A score alone, under a button from before.
        work.toast("toasts.nothing_written")
    for one in written:
        if one.is_forwarded:
            work.say(work.by.id, "words.forwarded", matter_id=matter)
        if one.body:
            work.say(work.by.id, "words.whole", matter_id=matter, words_id=one.id)
        work.show(work.by.id, files.get(one.id, []), matter_id=matter)
