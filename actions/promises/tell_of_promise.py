"""Who hears of a promise: the customer, its owner, those above; and its matter's history."""

from typing import Any

from actions.matters.open_matter import get_matter, note
from actions.staff import staff_of
from actions.work import Work
from domain.matters.events import Happening
from domain.matters.matters import Matter
from domain.people import PersonId, Role
from domain.promises.promises import Promise
from storage import people


async def tell_those_above(work: Work, promise: Promise, message: str, **details: Any) -> Role:
    """Let them hear what its owner didn't do; return their role, which the customer is told."""
    role = await _role_above(work, promise)
    hearers = await staff_of(work.tx, role, matter=promise.matter_id)
    for one in hearers:
        if one.id != promise.owner_id:
            say_of(work, one.id, message, promise, **details)
    return (hearers[0].role if hearers else None) or role


async def _role_above(work: Work, promise: Promise) -> Role:
    """The role above whoever promised; above an owner are the owners."""
    owner = await people.get(work.tx, promise.owner_id)
    matter = await get_matter(work, promise.matter_id)
    roles = [matter.level, *([owner.role] if owner.role else [])]
    return max(roles, key=lambda role: role.rank).above


async def say_to_owner(work: Work, promise: Promise, message: str, **details: Any) -> None:
    """To whoever promised it; where they are gone, it went up or is about them, to all who could keep it now."""
    owner = await people.get(work.tx, promise.owner_id)
    matter = await get_matter(work, promise.matter_id)
    if owner.may(matter.level) and owner.unreachable_at is None and owner.id != matter.concerns_id:
        say_of(work, owner.id, message, promise, **details)
    else:
        work.tell(matter.level, message, matter_id=matter.id, promise_id=promise.id, **details)


async def note_of(work: Work, promise: Promise, what: Happening) -> Matter:
    matter = await get_matter(work, promise.matter_id)
    await note(work, matter, what)
    return matter


def say_of(work: Work, to: PersonId, message: str, promise: Promise, **details: Any) -> None:
    work.say(to, message, matter_id=promise.matter_id, promise_id=promise.id, **details)
