"""Somebody of the staff sees to an answer that is late: the reminders rest, and everybody reads who it is."""

from actions.matters.open_matter import get_matter, note, refresh_notices
from actions.matters.remind_staff import refresh_reminders
from actions.work import Work
from domain.events import Happening
from domain.matters import Matter
from domain.staff.lateness import LAST, is_late, is_seen_to, seen_to
from storage import people


async def see_to(work: Work, matter: int) -> None:
    """Whoever promises it first does; if it is still unanswered when the rest is over, the reminders go on."""
    found = await get_matter(work, matter)
    found.ensure_within(work.by.role)
    if not is_late(found, now=work.now):
        work.toast("toasts.not_late")
        work.say(work.by.id, "staff.not_late", matter_id=found.id, instead_of=work.tapped)
    elif is_seen_to(found):
        await _tell_who(work, found)
    else:
        await _promise(work, found)


async def _tell_who(work: Work, matter: Matter) -> None:
    await refresh_reminders(work, matter)
    if matter.seen_to_by == work.by.id or matter.seen_to_by is None:
        work.toast("toasts.kept_before")
        return
    other = await people.get(work.tx, matter.seen_to_by)
    work.toast("toasts.seen_to_before", who=other.name)


async def _promise(work: Work, found: Matter) -> None:
    matter = seen_to(await _in_hand(work, found), work.by.id, now=work.now)
    await note(work, matter, Happening.SEEN_TO)
    await refresh_reminders(work, matter)
    await refresh_notices(work, matter)
    if matter.reminders == LAST:
        work.toast("toasts.seen_to_last")
    else:
        work.toast("toasts.seen_to", until=work.now + work.policy.escalation_after)


async def _in_hand(work: Work, matter: Matter) -> Matter:
    """What nobody has taken is theirs from then on; whoever handles it goes on doing so."""
    if matter.assignee_id is not None:
        return matter
    taken = matter.taken(work.by.id, now=work.now)
    await note(work, taken, Happening.TAKEN)
    return taken
