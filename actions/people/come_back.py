"""Whoever comes back after nobody could reach them: what was to change in their chat meanwhile changes now."""

from actions.matters.open_matter import NOTICE, get_matter
from actions.work import Work
from domain.messages import Intent
from domain.people import Person
from storage.said import before
from storage.said.before import Missed


async def come_back(work: Work, person: Person) -> None:
    """Above all what somebody has wanted to be forgotten; of notices of a matter each shows how it stands now."""
    for missed in await before.made_up_for(work.tx, person.id, notice=NOTICE):
        place = {"instead_of": missed.instead_of, "instead_of_row": missed.instead_of_row}
        if missed.intent is Intent.DELETE:
            work.take_back(person.id, missed.message, **place)
        elif missed.message != NOTICE or await _may_see(work, person, missed):
            work.say(person.id, missed.message, matter_id=missed.matter_id, is_silent=1, **place)


async def _may_see(work: Work, person: Person, missed: Missed) -> bool:
    """Whom a matter is about has no notice of it any more, nor who has left the staff."""
    if missed.matter_id is None or person.role is None:
        return False
    return (await get_matter(work, missed.matter_id)).concerns_id != person.id
