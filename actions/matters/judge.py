"""The customer judges an explanation: clear? honest? convincing? Who isn't convinced is heard one role higher."""

from actions.hours.known import answer_due, business_of
from actions.matters.explain import get_explanation
from actions.matters.handling import get_own, plan_settled
from actions.matters.open_matter import get_matter, going_on, note, refresh_notices, say_to_handlers
from actions.matters.propose_promise import offer_above
from actions.matters.raising import note_raised
from actions.staff import role_that_hears
from actions.work import Work
from domain.expectations import Awaited
from domain.matters.concerning import with_others
from domain.matters.dates import due_above
from domain.matters.events import Happening
from domain.matters.explanations import Aspect, Explanation, NotTheLatest
from domain.matters.lateness import is_late
from domain.matters.matters import Matter
from domain.matters.steps import IN_WORK, State
from domain.people import Role
from domain.touchpoints.occasions import Occasion
from storage import expectations, explanations, follow_ups, matters, people


async def judge(work: Work, explanation: int, aspect: Aspect, *, yes: bool) -> None:
    judged = await get_explanation(work, explanation)
    matter = await going_on(work, await get_matter(work, judged.matter_id))
    matter.ensure_of(work.by.id)
    await _ensure_latest(work, judged)
    if getattr(judged, aspect) == int(yes):
        work.toast("toasts.kept_before")
        return
    if aspect is Aspect.CONVINCED:
        matter.ensure_open(by=work.by.id)
    judged = judged.judged(aspect, yes=yes, now=work.now)
    await explanations.keep(work.tx, judged)
    belongs = {"matter_id": matter.id, "explanation_id": judged.id}
    work.say(work.by.id, "explanation.verdict", instead_of=work.tapped, **belongs)
    if aspect is Aspect.CONVINCED:
        await (_convinced(work, matter) if yes else _not_convinced(work, matter, judged))


async def _ensure_latest(work: Work, judged: Explanation) -> None:
    latest = await explanations.latest_sent(work.tx, judged.matter_id)
    if latest is None or latest.id != judged.id:
        raise NotTheLatest()


async def _convinced(work: Work, matter: Matter) -> None:
    """Whoever has gone on with it meanwhile hears it: what they read so far is that it didn't convince."""
    await note(work, matter, Happening.CONVINCED)
    work.say(work.by.id, "explanation.convinced", matter_id=matter.id)
    if matter.state in IN_WORK:
        await say_to_handlers(work, matter, "staff.convinced_after_all")


async def keep_open(work: Work, matter: int) -> None:
    """Convinced, but not finished. What is explained we ask about again, whatever was asked; all else awaits us."""
    found = await get_own(work, matter)
    found.ensure_open(by=work.by.id)
    if found.state is State.EXPLAINED:
        await _ask_again(work, found)
        work.say(work.by.id, "complaint.stays_open", matter_id=found.id, instead_of=work.tapped)
    else:
        late = int(is_late(found, now=work.now))
        work.say(work.by.id, "complaint.goes_on", matter_id=found.id, is_late=late, instead_of=work.tapped)


async def _ask_again(work: Work, matter: Matter) -> None:
    """This was an answer: it isn't closed as unanswered."""
    if await follow_ups.next_of_matter(work.tx, matter.id) not in (Occasion.SETTLED, Occasion.SETTLED_AGAIN):
        await plan_settled(work, matter, why="kept open")


async def _not_convinced(work: Work, matter: Matter, judged: Explanation) -> None:
    """It stays open and goes up at once; what was missing may be told on top."""
    author = await people.get(work.tx, judged.author_id)
    if matter.state is State.ESCALATED:
        if await _is_said_to_convince(work, matter):
            await note(work, matter, Happening.NOT_CONVINCED)
            await say_to_handlers(work, matter, "staff.not_convinced", author=author.name)
        return
    await note(work, matter, Happening.NOT_CONVINCED)
    matter = await go_up(work, matter, author.role or matter.level)
    work.tell(matter.level, "staff.not_convinced", matter_id=matter.id, author=author.name)
    await offer_above(work, matter)
    await expectations.put(work.tx, work.by.id, Awaited.MISSING, matter.id, now=work.now)
    work.say(work.by.id, "explanation.missing", matter_id=matter.id)


async def _is_said_to_convince(work: Work, matter: Matter) -> bool:
    about = (Happening.CONVINCED, Happening.NOT_CONVINCED)
    return await matters.happened_last(work.tx, matter.id, about) is Happening.CONVINCED


async def go_up(work: Work, matter: Matter, role: Role) -> Matter:
    """Hand it to the role above, with a date of its own; of our planned questions none is due any more.

    What is about one of the staff goes no further than to somebody else who can act.
    """
    hours = (await business_of(work)).hours
    due = due_above(matter, hours=hours, now=work.now, due=await answer_due(work))
    raised = matter.escalated(above=role.above, now=work.now, due=due)
    raised = with_others(raised, await people.in_reach(work.tx, apart_from=raised.id))
    await note(work, raised, Happening.ESCALATED, await _whose(work, raised))
    await follow_ups.drop_of_matter(work.tx, raised.id, why="escalated", now=work.now)
    await note_raised(work, raised, raised.level)
    await refresh_notices(work, raised)
    return raised


async def _whose(work: Work, raised: Matter) -> Role:
    """Who has it in truth, as its history says: a role that nobody has hears nothing."""
    return await role_that_hears(work.tx, raised.level, matter=raised.id) or raised.level


async def ask_if_settled(work: Work, matter: Matter, message: str = "follow_up.settled") -> None:
    """Only the customer's yes closes; one more question follows, then it is closed as unanswered."""
    await note(work, matter, Happening.SETTLED_ASKED)
    await follow_ups.drop_of_matter(work.tx, matter.id, why="asked", now=work.now)
    await follow_ups.plan(
        work.tx,
        matter.customer_id,
        Occasion.SETTLED_AGAIN,
        matter=matter.id,
        due_at=work.now + work.policy.settled_again_after,
    )
    work.say(matter.customer_id, message, matter_id=matter.id)
