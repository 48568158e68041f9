"""A manager says that something is happening now, and later, in a sentence for all who were told, that it is over."""

from actions.causes.show_causes import get_cause, show_cause_of
from actions.matters.known_issue import refresh_running
from actions.work import Work
from domain.expectations import Awaited
from domain.people import ForStaffOnly, Role
from domain.staff.causes import LONGEST_NEWS
from domain.staff.dated import lasting
from domain.staff.tone import ensure_fit_to_say
from domain.words import Written
from storage import expectations, people
from storage.staff import causes


async def begin_happening(work: Work, cause: int) -> None:
    """From now on whoever complains of it is told at once, in this manager's name."""
    found = (await get_cause(work, cause)).happening(work.by.id, now=work.now)
    happening = lasting(found, work.business, lasts=work.policy.cause_lasts, now=work.now)
    await causes.keep(work.tx, happening)
    await show_cause_of(work, happening, in_place=True)


async def ask_news(work: Work, cause: int) -> None:
    found = await get_cause(work, cause)
    found.ensure_happening()
    await expectations.put(work.tx, work.by.id, Awaited.CAUSE_OVER, found.id, now=work.now)
    work.say(work.by.id, "cause.ask_news", cause_id=found.id)


async def tell_over(work: Work, cause: int, written: Written) -> None:
    """Everybody who was told hears it once for each of their complaints."""
    if not work.by.may(Role.MANAGER):
        raise ForStaffOnly()
    ensure_fit_to_say(written, LONGEST_NEWS)
    found = await get_cause(work, cause)
    over = found.over(written.text, now=work.now)
    affected = await causes.affected(work.tx, found)
    await causes.keep(work.tx, over)
    await expectations.settle(work.tx, work.by.id, Awaited.CAUSE_OVER, over.id)
    reached = 0
    for matter, customer in affected:
        if (await people.get(work.tx, customer)).unreachable_at is None:
            work.say(customer, "cause.over", cause_id=over.id, matter_id=matter)
            reached += 1
    work.say(work.by.id, "cause.over_told", cause_id=over.id, reached=reached)
    await refresh_running(work, over)
