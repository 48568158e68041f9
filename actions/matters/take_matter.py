"""Somebody of the staff takes a matter in hand: the first wins, and everybody sees who."""

from actions.matters.handling import get_handled
from actions.matters.open_matter import note, refresh_notices
from actions.work import Work
from domain.matters.events import Happening
from storage import people


async def take_matter(work: Work, matter: int) -> None:
    found = await get_handled(work, matter)
    found.ensure_within(work.by.role)
    if found.assignee_id == work.by.id:
        work.toast("toasts.kept_before")
        return
    if found.assignee_id is not None:
        other = await people.get(work.tx, found.assignee_id)
        work.toast("toasts.taken_before", who=other.name)
        await refresh_notices(work, found)
        return
    taken = found.taken(work.by.id, now=work.now)
    await note(work, taken, Happening.TAKEN)
    await refresh_notices(work, taken)
    work.toast("toasts.taken")
