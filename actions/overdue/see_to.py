"""Somebody of the staff sees to a late answer, or to what was raised: the reminders rest, and everybody reads who."""

from datetime import datetime

from actions.hours.known import business_of
from actions.matters.handling import get_handled
from actions.matters.open_matter import note, refresh_notices
from actions.matters.raising import refresh_told
from actions.overdue.read_raised import keep_reading
from actions.work import Work
from domain.matters.events import Happening
from domain.matters.lateness import LAST, is_late, is_seen_to, seen_to
from domain.matters.matters import Matter
from domain.matters.seriousness import is_severe
from domain.matters.steps import ENDED, IN_WORK
from domain.people import Role
from storage import people
from storage.staff import raised


async def see_to(work: Work, matter: int) -> None:
    """Whoever promises it first does; if it is still unanswered when the rest is over, the reminders go on."""
    found = await get_handled(work, matter)
    found.ensure_within(work.by.role)
    if await _is_theirs(work, found):
        await _see_to_raised(work, found)
    elif not is_late(found, now=work.now):
        work.toast("toasts.not_late")
        work.say(work.by.id, "staff.not_late", matter_id=found.id, instead_of=work.tapped)
    else:
        await _promise_first(work, found)


async def _is_theirs(work: Work, matter: Matter) -> bool:
    """Whether it was raised with them: they needn't wait until it is late, and their copy of it stays."""
    if not work.by.may(Role.MANAGER) or matter.state in ENDED:
        return False
    return await raised.latest(work.tx, matter.id) is not None


async def _see_to_raised(work: Work, found: Matter) -> None:
    """Whoever comes too late to act has seen it all the same."""
    is_open_to_act = found.state in IN_WORK
    if not is_open_to_act or is_seen_to(found):
        await keep_reading(work, found)
    if is_open_to_act:
        await _promise_first(work, found)
    else:
        await refresh_told(work, found)
        work.toast("toasts.nothing_owed")


async def _promise_first(work: Work, found: Matter) -> None:
    await (_tell_who(work, found) if is_seen_to(found) else _promise(work, found))


async def _tell_who(work: Work, matter: Matter) -> None:
    await refresh_told(work, matter)
    if matter.seen_to_by == work.by.id or matter.seen_to_by is None:
        work.toast("toasts.kept_before")
        return
    other = await people.get(work.tx, matter.seen_to_by)
    work.toast("toasts.seen_to_before", who=other.name)


async def _promise(work: Work, found: Matter) -> None:
    matter = seen_to(await _in_hand(work, found), work.by.id, now=work.now)
    await note(work, matter, Happening.SEEN_TO)
    await refresh_told(work, matter)
    await refresh_notices(work, matter)
    if matter.reminders == LAST or matter.due_at is None:
        work.toast("toasts.seen_to_last")
    else:
        work.toast("toasts.seen_to", until=max(matter.due_at, await _rests_until(work, matter)))


async def _rests_until(work: Work, matter: Matter) -> datetime:
    """The full or half hour before it is over: that nobody is reminded before is true by either."""
    business = await business_of(work)
    over_at = business.rested(work.now, work.policy.escalation_after, is_severe=is_severe(matter))
    return over_at - business.hours.past_half_hour(over_at)


async def _in_hand(work: Work, matter: Matter) -> Matter:
    """What nobody has taken is theirs from then on; whoever handles it goes on doing so."""
    if matter.assignee_id is not None:
        return matter
    taken = matter.taken(work.by.id, now=work.now)
    await note(work, taken, Happening.TAKEN)
    return taken
