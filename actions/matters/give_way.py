"""What staff have read of a matter gives way to what says all of it, so that nobody reads the same twice."""

from actions.matters.open_matter import NOTICE, notify_staff
from actions.staff import staff_of
from actions.work import Work
from domain.matters.matters import Matter
from domain.messages import DELETABLE_FOR
from domain.people import PersonId
from storage import outbox
from storage.outbox import Copy

BY_NOTICES = (NOTICE, "words.whole")


async def tell_with_reason(work: Work, matter: Matter) -> None:
    """The score and its words in one notice, which makes a sound like the one before."""
    for copy in await _given_way(work, matter):
        if copy.message == NOTICE:
            _point_on(work, matter, copy, NOTICE)
    await notify_staff(work, matter, seen=await _seen_by_all(work, matter))


async def tell_anew(work: Work, matter: Matter) -> None:
    """The notices of what was a low score give way to those of the complaint that it became."""
    for copy in await _given_way(work, matter):
        if copy.message == NOTICE:
            _point_on(work, matter, copy, "staff.became")
    await notify_staff(work, matter, seen=await _seen_by_all(work, matter))


async def _seen_by_all(work: Work, matter: Matter) -> set[int]:
    """The files that stand in the chats of all who hear of it: they stay there when a notice gives way."""
    shown = await outbox.shown(work.tx, matter.id)
    seen = [shown.get(one.id, set()) for one in await staff_of(work.tx, matter.level, matter=matter.id)]
    return set.intersection(*seen) if seen else set()


async def close_notices(work: Work, matter: Matter, message: str) -> None:
    """No other notice follows: what stands there says why."""
    for copy in await outbox.standing(work.tx, matter.id):
        if copy.message == NOTICE:
            _point_on(work, matter, copy, message)


def _point_on(work: Work, matter: Matter, copy: Copy, message: str) -> None:
    work.say(copy.person_id, message, matter_id=matter.id, instead_of_row=copy.id, is_silent=1)


async def _given_way(work: Work, matter: Matter) -> list[Copy]:
    """Take back what whoever hears it anew has; what remains is too old for that, or somebody else's."""
    heard = {person.id for person in await staff_of(work.tx, matter.level, matter=matter.id)}
    kept = []
    for copy in await outbox.standing(work.tx, matter.id):
        if copy.message in BY_NOTICES:
            kept += [] if _is_taken_back(work, copy, heard) else [copy]
    return kept


def _is_taken_back(work: Work, copy: Copy, heard: set[PersonId]) -> bool:
    if copy.person_id not in heard or work.now - copy.said_at >= DELETABLE_FOR:
        return False
    work.take_back(copy.person_id, instead_of_row=copy.id)
    return True
