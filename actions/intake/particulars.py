"""Which purchase it is about, and since when: tapped, written, or passed over."""

from actions.intake.ask_next import ask_next, get_draft, recent_purchases
from actions.intake.tell_problem import add_to_draft, want
from actions.work import Work
from domain.expectations import Awaited
from domain.matters.intake import about, named_in, says_only_name, so_since
from domain.matters.kinds import Since
from domain.people import NotYours
from domain.words import Part, Written
from storage import purchases, words


async def choose_purchase(work: Work, matter: int, purchase: int) -> None:
    draft = await get_draft(work, matter)
    found = await purchases.get(work.tx, purchase)
    if found is None or found.customer_id != work.by.id:
        raise NotYours()
    await ask_next(work, about(draft, found.id, now=work.now))


async def pass_purchase(work: Work, matter: int) -> None:
    """It is about none of them, or they won't say; what was taken for it is taken away, but for what a score is of."""
    draft = await get_draft(work, matter)
    if draft.purchase_id is None or draft.purchase_told:
        draft = about(draft, None, now=work.now)
    await ask_next(work, draft)


async def choose_since(work: Work, matter: int, since: Since) -> None:
    await ask_next(work, so_since(await get_draft(work, matter), since, now=work.now))


async def pass_since(work: Work, matter: int) -> None:
    """A second tap takes nothing back that was said meanwhile."""
    draft = await get_draft(work, matter)
    await ask_next(work, draft if draft.since_told else so_since(draft, None, now=work.now))


async def answer(work: Work, matter: int, kind: Awaited, written: Written) -> None:
    """Words, written or spoken, answer what was asked and are kept as they are; other files belong to what is told."""
    if await _goes_with_its_album(work, matter, written):
        return
    if kind is Awaited.COMPLAINT_WANTED:
        await want(work, matter, written)
    elif kind is Awaited.COMPLAINT_WORDS or not written.says_something:
        await add_to_draft(work, matter, written)
    elif kind is Awaited.COMPLAINT_PURCHASE:
        await _name_purchase(work, matter, written)
    else:
        await _say_since(work, matter, written)


async def _goes_with_its_album(work: Work, matter: int, written: Written) -> bool:
    """The rest of an album answers nothing more."""
    first = await words.of_album(work.tx, work.by.id, written)
    if first is None or first.matter_id != matter or first.part is Part.TOLD:
        return False
    await words.add(work.tx, work.by.id, written, first.part, matter=matter, now=work.now)
    return True


async def _name_purchase(work: Work, matter: int, written: Written) -> None:
    draft = await get_draft(work, matter)
    named = named_in(written.text, await recent_purchases(work, draft))
    part = Part.ANSWER if named and says_only_name(written.text, named) else Part.TOLD
    await words.add(work.tx, work.by.id, written, part, matter=draft.id, now=work.now)
    await ask_next(work, about(draft, named.id if named else None, now=work.now))


async def _say_since(work: Work, matter: int, written: Written) -> None:
    draft = await get_draft(work, matter)
    added = await words.add(work.tx, work.by.id, written, Part.ANSWER, matter=draft.id, now=work.now)
    await ask_next(work, so_since(draft, None, words=added.words_id, now=work.now))
