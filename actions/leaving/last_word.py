"""Managers' last answer to somebody whom it didn't convince: closed as not agreed, with where else they can turn."""

from actions.matters.handling import get_handled
from actions.matters.open_matter import note, refresh_notices
from actions.work import Work
from domain.matters.events import Happening
from domain.matters.matters import Matter
from domain.matters.refusals import NotHeardOut
from domain.matters.steps import Step
from domain.people import Role
from storage import explanations, follow_ups, people


async def have_last_word(work: Work, matter: int) -> None:
    """It never counts as settled, and its customer may open it again."""
    found = await get_handled(work, matter)
    found.ensure_open()
    found.ensure_within(work.by.role)
    await _ensure_heard_out(work, found)
    closed = found.stepped(Step.LAST_WORD, now=work.now)
    await note(work, closed, Happening.CLOSED_NOT_AGREED)
    await follow_ups.drop_of_matter(work.tx, closed.id, why=Happening.CLOSED_NOT_AGREED, now=work.now)
    outside = work.business.outside_help
    work.say(closed.customer_id, "complaint.closed_not_agreed", matter_id=closed.id, outside=outside)
    work.say(work.by.id, "staff.closed_not_agreed", matter_id=closed.id, instead_of=work.tapped)
    await refresh_notices(work, closed)


async def _ensure_heard_out(work: Work, matter: Matter) -> None:
    latest = await explanations.latest_sent(work.tx, matter.id)
    is_unconvincing = latest is not None and latest.convinced == 0 and not latest.is_automatic
    if latest is None or not is_unconvincing or not (await people.get(work.tx, latest.author_id)).may(Role.MANAGER):
        raise NotHeardOut(number=matter.number)
