"""What was added to the open complaint may be about something else: the customer's tap moves it there."""

from actions.intake.ask_next import ask_next
from actions.matters.open_matter import (
    get_matter,
    going_on,
    note,
    open_matter,
    pass_on,
    refresh_notices,
    say_to_handlers,
)
from actions.matters.weigh import weigh_more
from actions.work import Work
from domain.matters.events import Happening
from domain.matters.kinds import Kind
from domain.matters.matters import Matter
from domain.matters.steps import State
from domain.people import NotYours
from domain.words import FROM_STAFF
from storage import matters, words
from storage.words import Kept

NEW = 0  # No complaint has this number.


async def move_words(work: Work, number: int, left: int, into: int) -> None:
    """To another open complaint, or into a new one, which is then told like any; a second tap changes nothing.

    Nor does it where they belong to what they stand in.
    """
    kept = await own_words(work, number)
    if kept.matter_id != left:
        work.toast("toasts.kept_before")
        return
    if into == left:
        work.say(work.by.id, "complaint.added", matter_id=left, instead_of=work.tapped)
        return
    held = {one: await get_matter(work, one) for one in sorted({left, into} - {NEW})}  # In one order by everybody.
    stood_in = await going_on(work, held[left])
    stood_in.ensure_open(by=work.by.id)
    await (_into_new(work, kept) if into == NEW else _into_open(work, kept, held[into]))
    await say_moved(work, stood_in, kept)


async def own_words(work: Work, number: int) -> Kept:
    """What this customer has written in a matter."""
    kept = await words.own(work.tx, work.by.id, number)
    if kept is None or kept.part in FROM_STAFF or kept.matter_id is None:
        raise NotYours()
    return kept


async def say_moved(work: Work, stood_in: Matter, kept: Kept) -> None:
    await refresh_notices(work, stood_in)
    await say_to_handlers(work, stood_in, "staff.moved", words_id=kept.id)


async def _into_new(work: Work, kept: Kept) -> None:
    """One that is being told already goes on with it."""
    draft = await matters.in_state(work.tx, work.by.id, State.DRAFT)
    draft = draft or await open_matter(work, Kind.COMPLAINT, State.DRAFT, customer=work.by.id)
    await words.move(work.tx, kept.id, into=draft.id)
    await ask_next(work, draft)


async def _into_open(work: Work, kept: Kept, matter: Matter) -> None:
    matter.ensure_of(work.by.id)
    matter.ensure_open(by=work.by.id)
    await words.move(work.tx, kept.id, into=matter.id)
    await note(work, matter, Happening.WORDS_ADDED)
    await weigh_more(work, matter, kept.body)
    work.say(work.by.id, "complaint.added", matter_id=matter.id, instead_of=work.tapped)
    await refresh_notices(work, matter)
    for added in await words.with_album(work.tx, kept.id):
        await pass_on(work, matter, added)
