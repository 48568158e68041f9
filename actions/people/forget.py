"""Whoever wants it is forgotten at once: counts, scores and states stay, of nobody."""

from collections.abc import Awaitable, Callable

from actions.matters.open_matter import NOTICE, note, refresh_notices
from actions.people.roles import take_role
from actions.work import Work, Works
from domain.matters.events import Happening
from domain.matters.matters import Matter
from domain.matters.steps import Step, after
from domain.messages import (
    BAD_ROWS,
    DELETABLE_FOR,
    EXPORTED,
    FORGOTTEN,
    GATHERED,
    LINKS_OF_SHEET,
    PREVIEW_OF_SHEET,
    Intent,
)
from domain.people import NotYours, Person, PersonId
from storage import follow_ups, links, outbox, people
from storage.database import Transaction
from storage.privacy import traces
from storage.privacy.traces import Shown
from storage.shops import sheets

WHY = "forgotten"


async def ask_to_forget(work: Work) -> None:
    """Say what will happen, before it happens."""
    work.by.ensure_forgettable()
    work.say(work.by.id, "forget.ask")


async def stay(work: Work, person: int) -> None:
    _ensure_self(work, person)
    work.say(work.by.id, "forget.stays", instead_of=work.tapped)


async def forget(work: Work, person: int) -> None:
    """Close what is open, take back what others were shown, erase, and say good-bye where nobody is known any more."""
    _ensure_self(work, person)
    work.by.ensure_forgettable()
    await _forget(work, work.by)
    language = work.by.reads
    work.say(work.by.id, "forget.farewell", chat_id=work.by.telegram_id, language=language)


async def forget_again(works: Works, number: int) -> None:
    """The same for somebody who had asked for it, and is there again by a copy; they have heard the good-bye."""
    async with works.open() as work:
        person = await people.get(work.tx, PersonId(number))
        if person.role is not None:
            await take_role(work, person)
    async with works.open() as work:
        await _forget(work, await people.get(work.tx, PersonId(number)))


async def _forget(work: Work, person: Person) -> None:
    matters = await traces.matters_of(work.tx, person.id)
    shown = await traces.shown(work.tx, person.id, matters, reached_since=work.now - DELETABLE_FOR)
    await follow_ups.drop_of_customer(work.tx, person.id, why=WHY, now=work.now)
    await outbox.drop_of(work.tx, person.id, why=WHY, now=work.now)
    gone = [one for one in shown if not _is_refreshed(one)]
    await _take_back(work, gone)
    for matter in matters:
        await _withdraw(work, matter)
    await traces.erase(work.tx, person.id, person.telegram_id, now=work.now)
    for message, is_any in ((LINKS_OF_SHEET, links.any_of_sheet), (BAD_ROWS, sheets.any_bad)):
        await _hand_anew(work, gone, message, is_any)
    for one in shown:
        if one.message in (GATHERED, PREVIEW_OF_SHEET) and _is_refreshed(one):
            facts = {"cards": one.cards} if one.message == GATHERED else {"sheet_id": one.sheet_id}
            work.say(one.person_id, one.message, is_silent=1, **facts, **_place(one))
    work.erases_traces = True


def _ensure_self(work: Work, person: int) -> None:
    """A button of an earlier life, before one was forgotten and came back, is somebody else's."""
    if work.by.id != person:
        raise NotYours()


async def _withdraw(work: Work, matter: Matter) -> None:
    """What is open ends, settled or not; of what is closed only the notices change."""
    if after(matter.state, Step.FORGET) is not None:
        matter = matter.stepped(Step.FORGET, now=work.now)
        await note(work, matter, Happening.FORGOTTEN)
    await refresh_notices(work, matter)


def _is_refreshed(shown: Shown) -> bool:
    """A colleague's stays and tells how things stand; a former colleague's goes like all else."""
    return shown.message in (NOTICE, GATHERED, PREVIEW_OF_SHEET) and shown.role is not None


def _place(shown: Shown) -> dict[str, int]:
    if shown.message_id:
        return {"instead_of": shown.message_id}
    return {"instead_of_row": shown.instead_of_row or shown.id}


async def _take_back(work: Work, shown: list[Shown]) -> None:
    """Files are deleted and words give way to one line, also where they are still on their way."""
    await traces.take_back(work.tx, shown, now=work.now)
    for one in shown:
        if one.intent is Intent.SEND:
            work.say(one.person_id, FORGOTTEN, is_silent=1, **_place(one))
        else:
            work.take_back(one.person_id, FORGOTTEN, **_place(one))
        for number in one.others:
            work.take_back(one.person_id, FORGOTTEN, instead_of=number)
    for reader in {one.person_id for one in shown if one.message == EXPORTED}:
        work.say(reader, "exports.taken_back")


async def _hand_anew(
    work: Work, shown: list[Shown], message: str, is_any: Callable[[Transaction, int], Awaitable[bool]]
) -> None:
    """A file that named them is made once more, for the others who are still in it."""
    listed = {(one.person_id, one.sheet_id) for one in shown if one.message == message and one.role is not None}
    for reader, sheet in sorted(listed, key=str):
        if sheet is not None and await is_any(work.tx, sheet):
            work.hand_document(reader, message, sheet_id=sheet)
