"""The clock and promises: a reminder the day before, the truth when one is missed, and the owners when it stays so."""

from actions.hours.known import business_of
from actions.promises.make_promise import get_promise
from actions.promises.tell_of_promise import note_of, say_of, say_to_owner, tell_those_above
from actions.staff import staff_of
from actions.work import Work
from domain.matters.events import Happening
from domain.people import Role
from domain.promises.promises import Promise, Watch
from storage import promises


async def watched_promises(work: Work) -> list[int]:
    """What falls due while staff sleep is told when they are up: then somebody can act."""
    if work.business.is_quiet_for_staff(work.now):
        return []
    tomorrow_ends = (await business_of(work)).tomorrow_ends(work.now)
    return await promises.watched(work.tx, now=work.now, tomorrow_ends=tomorrow_ends)


async def watch_promise(work: Work, number: int) -> None:
    """One step of one; what somebody has done meanwhile leaves nothing to say."""
    promise = await get_promise(work, number)
    match promise.next_watch(work.now, tomorrow_ends=(await business_of(work)).tomorrow_ends(work.now)):
        case Watch.REMINDED:
            await _remind(work, promise)
        case Watch.OVERDUE:
            await _tell_truth(work, promise)
        case Watch.LEFT:
            await _tell_owners(work, promise)


async def _remind(work: Work, promise: Promise) -> None:
    await promises.keep(work.tx, promise.reminded())
    await say_to_owner(work, promise, "promise.due_tomorrow")


async def _tell_truth(work: Work, promise: Promise) -> None:
    """The customer hears it from us, and by when they hear more; the owner and those above hear it, too."""
    business = await business_of(work)
    answer_by = business.hours.rounded(business.rested(work.now, work.policy.escalation_after))
    overdue = promise.overdue(answer_by=answer_by)
    await promises.keep(work.tx, overdue)
    await note_of(work, promise, Happening.PROMISE_OVERDUE)
    role = await tell_those_above(work, promise, "promise.overdue_above")
    say_of(work, promise.customer_id, "promise.overdue", promise, role=role, then=overdue.answer_by)
    await say_to_owner(work, promise, "promise.overdue_notice", then=overdue.answer_by)


async def _tell_owners(work: Work, promise: Promise) -> None:
    """A day later there is still no new date: the customer is told so, and the owners."""
    await promises.keep(work.tx, promise.left())
    hearers = await staff_of(work.tx, Role.OWNER, matter=promise.matter_id)
    role = (hearers[0].role if hearers else None) or Role.OWNER
    say_of(work, promise.customer_id, "promise.no_date_yet", promise, role=role)
    for one in hearers:
        say_of(work, one.id, "promise.left", promise)
