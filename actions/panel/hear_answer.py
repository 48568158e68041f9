"""What somebody of the panel writes next is a note for managers; a problem becomes a complaint by their word alone."""

from actions.matters.open_matter import get_matter, going_on, note, notify_staff, open_matter, pass_on, refresh_notices
from actions.matters.weigh import weigh_all, weigh_more
from actions.touchpoints.feel import get_feeling
from actions.work import Work
from domain.frozen import replace
from domain.matters.events import Happening
from domain.matters.kinds import Kind
from domain.matters.steps import State
from domain.people import Role
from domain.touchpoints.feelings import Feeling
from domain.words import Part, Written
from storage import words
from storage.silence import panel

QUESTION = "panel.ask"


async def hear_reply(work: Work, written: Written) -> bool:
    """However late: whether it answers the question that they were asked last."""
    asked = await panel.question_of(work.tx, work.by.id)
    if asked is None or work.by.role is not None:
        return False
    await hear_answer(work, asked, written)
    return True


async def hear_answer(work: Work, feeling: int, written: Written) -> None:
    found = await get_feeling(work, feeling)
    if found.matter_id is None:
        await _keep_first(work, found, written)
    else:
        await _add(work, found.matter_id, written)


async def _keep_first(work: Work, found: Feeling, written: Written) -> None:
    """Managers read it whole, with its card; no answer is promised to a note."""
    opened = await open_matter(work, Kind.NOTE, State.UNSORTED, customer=work.by.id)
    matter = replace(opened, level=Role.MANAGER).sorted_as(Kind.NOTE, now=work.now)
    await words.add(work.tx, work.by.id, written, Part.TOLD, matter=matter.id, now=work.now)
    await panel.answered(work.tx, found.id, matter=matter.id, now=work.now)
    await note(work, matter, Happening.RECEIVED)
    await notify_staff(work, matter)
    await weigh_all(work, matter)
    work.say(work.by.id, "panel.thanks", matter_id=matter.id, feeling=found.id)


async def _add(work: Work, number: int, written: Written) -> None:
    """More of the same answer; the rest of an album needs no thanks of its own."""
    matter = await going_on(work, await get_matter(work, number))
    added = await words.add(work.tx, work.by.id, written, Part.TOLD, matter=matter.id, now=work.now)
    await note(work, matter, Happening.WORDS_ADDED)
    await weigh_more(work, matter, written.text)
    await refresh_notices(work, matter)
    await pass_on(work, matter, added)
    if not added.is_more_of_album:
        work.say(work.by.id, "panel.added", matter_id=matter.id)
