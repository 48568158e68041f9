"""The customer says whether it is settled; a manager may put aside what was never a complaint."""

from actions.hours.known import answer_due, business_of
from actions.matters.ask_afterwards import ask_afterwards
from actions.matters.handling import get_handled, get_own
from actions.matters.judge import ask_if_settled, go_up
from actions.matters.known_issue import is_noticed, note_judged
from actions.matters.open_matter import note, notify_staff, refresh_notices, say_to_handlers
from actions.matters.propose_promise import offer_above
from actions.matters.weigh import tell_of_severe
from actions.work import Work
from domain.expectations import Awaited
from domain.matters.dates import back_in_work
from domain.matters.events import Happening
from domain.matters.findings import Ending, ending_of
from domain.matters.kinds import Dismissal
from domain.matters.lateness import is_late
from domain.matters.matters import Matter
from domain.matters.seriousness import is_severe
from domain.matters.steps import IN_WORK, State, Step
from domain.people import ForStaffOnly, Role
from domain.touchpoints.occasions import Occasion
from storage import expectations, explanations, follow_ups, matters, people
from storage.staff import remedies

STANDS = {Occasion.SETTLED_AGAIN: "toasts.asked_before", Occasion.GIVE_UP: "toasts.asked_twice"}
"""While a question whether it is settled stands: by what comes next of itself, what staff read who ask for another."""


async def agree(work: Work, matter: int) -> None:
    """The customer's yes: the only way in which it counts as settled."""
    found = await get_own(work, matter)
    if found.state is State.CLOSED_AGREED:
        work.toast("toasts.kept_before")
        return
    closed = found.stepped(Step.AGREE, now=work.now)
    await _close(work, closed, Happening.AGREED, await _ending(work, closed))
    await note_judged(work, closed, settled=True)
    work.say(work.by.id, "complaint.closed", matter_id=closed.id, instead_of=work.tapped)
    await ask_afterwards(work, closed)
    if await is_noticed(work, closed):
        await say_to_handlers(work, closed, "staff.agreed")


async def _ending(work: Work, closed: Matter) -> Ending | None:
    """What stands behind the yes; without an explanation of ours since it was opened nobody can say."""
    last = await explanations.latest_of_cycle(work.tx, closed.id)
    if last is None or last.is_automatic:
        return None
    is_convinced = None if last.convinced is None else bool(last.convinced)
    is_compensated = await remedies.is_given(work.tx, closed.id)
    return ending_of(last.finding, is_convinced=is_convinced, is_compensated=is_compensated)


async def _close(work: Work, closed: Matter, what: Happening, detail: str | None = None) -> None:
    await note(work, closed, what, detail)
    await follow_ups.drop_of_matter(work.tx, closed.id, why=what, now=work.now)
    await refresh_notices(work, closed)


async def not_yet(work: Work, matter: int) -> None:
    """Not settled: whoever handles it goes on, with a new date, and hears what is missing."""
    found = await get_own(work, matter)
    if found.state in (State.CLOSED_SILENT, State.CLOSED_NOT_AGREED):
        await reopen(work, matter)
        return
    if await _is_said_before(work, found):
        work.toast("toasts.kept_before")
        return
    hours = (await business_of(work)).hours
    found = back_in_work(found, hours=hours, now=work.now, due=await answer_due(work))
    await note(work, found, Happening.NOT_YET)
    await follow_ups.drop_of_matter(work.tx, found.id, why="not settled", now=work.now)
    await expectations.put(work.tx, work.by.id, Awaited.MISSING, found.id, now=work.now)
    late = int(is_late(found, now=work.now))
    work.say(work.by.id, "complaint.not_yet", matter_id=found.id, is_late=late, instead_of=work.tapped)
    await note_judged(work, found, settled=False)
    if await is_noticed(work, found):
        await say_to_handlers(work, found, "staff.not_yet", is_late=late)
        await refresh_notices(work, found)
    else:
        await notify_staff(work, found)


async def _is_said_before(work: Work, matter: Matter) -> bool:
    """It is back in work by just these words, and nobody has asked since."""
    about = (Happening.SETTLED_ASKED, Happening.NOT_YET)
    is_last = await matters.happened_last(work.tx, matter.id, about) is Happening.NOT_YET
    return matter.state in IN_WORK and is_last


async def nothing_missing(work: Work, matter: int) -> None:
    """Whoever has said enough is asked no more; the complaint goes on all the same."""
    found = await get_own(work, matter)
    found.ensure_open(by=work.by.id)
    await expectations.settle(work.tx, work.by.id, Awaited.MISSING, found.id)
    late = int(is_late(found, now=work.now))
    work.say(work.by.id, "complaint.goes_on", matter_id=found.id, is_late=late, instead_of=work.tapped)


async def talk_higher(work: Work, matter: int) -> None:
    """The customer wants somebody senior: the complaint goes one role up."""
    found = await get_own(work, matter)
    if found.state is State.ESCALATED:
        work.toast("toasts.kept_before")
        return
    raised = await go_up(work, found, found.level)
    work.say(work.by.id, "explanation.up", matter_id=raised.id, instead_of=work.tapped)
    work.tell(raised.level, "staff.wants_senior", matter_id=raised.id)
    await offer_above(work, raised)


async def reopen(work: Work, matter: int) -> None:
    """The same number and history, a new cycle with clocks of its own."""
    found = await get_own(work, matter)
    if found.is_open:
        work.toast("toasts.kept_before")
        return
    reopened = found.reopened(now=work.now, due=await answer_due(work))
    await note(work, reopened, Happening.REOPENED)
    work.say(work.by.id, "complaint.reopened", matter_id=reopened.id, instead_of=work.tapped)
    await say_to_handlers(work, reopened, "staff.reopened")
    if is_severe(reopened):
        await tell_of_severe(work, reopened)
    await refresh_notices(work, reopened)


async def close_by_staff(work: Work, matter: int) -> None:
    """Whoever handles a complaint can only ask whether it is settled; what expects no answer is just seen."""
    found = await _get_open(work, matter)
    if await _needs_no_yes(work, found):
        await see(work, found.id)
    elif work.by.may(Role.MANAGER):
        work.say(work.by.id, "staff.close_how", matter_id=found.id)
    else:
        await ask_customer_to_close(work, found.id)


async def _get_open(work: Work, matter: int) -> Matter:
    """One that is open, and may be closed by whoever knocks: what went up is closed above, too."""
    found = await get_handled(work, matter)
    found.ensure_open()
    found.ensure_within(work.by.role)
    return found


async def ask_customer_to_close(work: Work, matter: int) -> None:
    """A question that stands is asked again by itself, once; nobody is asked for each tap of ours."""
    found = await _get_open(work, matter)
    last = (await matters.events_of(work.tx, found.id))[-1]
    comes = await follow_ups.next_of_matter(work.tx, found.id)
    if last.kind is Happening.SETTLED_ASKED and comes is not None and comes in STANDS:
        work.toast(STANDS[comes], asked_at=last.at)
        return
    await ask_if_settled(work, found)
    work.say(work.by.id, "staff.asked_if_settled", matter_id=found.id)


async def _needs_no_yes(work: Work, matter: Matter) -> bool:
    """No complaint, or one by hearsay: nobody is there who could say that it is settled, so it never counts as that."""
    return not matter.is_complaint or (await people.get(work.tx, matter.customer_id)).is_hearsay


async def see(work: Work, matter: int) -> None:
    """What needs nobody's yes is read and done."""
    found = await _get_open(work, matter)
    if not await _needs_no_yes(work, found):
        raise ForStaffOnly()
    seen = found.stepped(Step.SEE, now=work.now)
    await _close(work, seen, Happening.SEEN)
    work.toast("toasts.seen")


async def dismiss(work: Work, matter: int, why: Dismissal, *, mute: bool) -> None:
    """Close without the customer's word: spam, a test, a duplicate. The customer is told, but for spam."""
    found = await _get_open(work, matter)
    closed = found.stepped(Step.DISMISS, now=work.now)
    await _close(work, closed, Happening.DISMISSED, why)
    if mute:
        await people.mute(work.tx, closed.customer_id, work.now)
    if why is not Dismissal.SPAM and closed.is_complaint:
        work.say(closed.customer_id, "complaint.dismissed", matter_id=closed.id, why=why)
    work.say(work.by.id, "staff.dismissed", matter_id=closed.id, why=why, instead_of=work.tapped)
