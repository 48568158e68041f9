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
    await _tell_instead(work, matter, NOTICE)


async def tell_anew(work: Work, matter: Matter) -> None:
    """The notices of what was a low score give way to those of the complaint that it became."""
    await _tell_instead(work, matter, "staff.became")


async def close_notices(work: Work, matter: Matter, message: str) -> None:
    """No other notice follows: what stands there says why."""
    _point_on(work, matter, await outbox.standing(work.tx, matter.id), message)


async def _tell_instead(work: Work, matter: Matter, message: str) -> None:
    """What can't be taken back, as too old or somebody else's, points on to the new notice by this message."""
    hearers = [person.id for person in await staff_of(work.tx, matter.level, matter=matter.id)]
    standing = await outbox.standing(work.tx, matter.id)
    gone = [copy for copy in standing if copy.message in BY_NOTICES and _may_go(work, copy, hearers)]
    for copy in gone:
        work.take_back(copy.person_id, instead_of_row=copy.id)
    _point_on(work, matter, [copy for copy in standing if copy not in gone], message)
    await notify_staff(work, matter, seen=await _seen_by_all(work, matter, hearers))


def _may_go(work: Work, copy: Copy, hearers: list[PersonId]) -> bool:
    return copy.person_id in hearers and work.now - copy.said_at < DELETABLE_FOR


def _point_on(work: Work, matter: Matter, copies: list[Copy], message: str) -> None:
    for copy in copies:
        if copy.message == NOTICE:
            work.say(copy.person_id, message, matter_id=matter.id, instead_of_row=copy.id, is_silent=1)


async def _seen_by_all(work: Work, matter: Matter, hearers: list[PersonId]) -> set[int]:
    """The files that stand in the chats of all who hear of it: they stay there when a notice gives way."""
    shown = await outbox.shown(work.tx, matter.id)
    return set.intersection(*(shown.get(one, set()) for one in hearers)) if hearers else set()
