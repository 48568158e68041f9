"""Whoever complains of what is happening right now is told so at once; staff read one summary of them all."""

from actions.matters.open_matter import NOTICE, note
from actions.work import Work
from domain.matters.events import Happening
from domain.matters.explanations import Aspect
from domain.matters.matters import Matter
from domain.matters.severity import Severity
from domain.people import LANGUAGES, Person, PersonId, Role
from domain.staff.causes import Cause, explained_at_once
from domain.touchpoints.occasions import Occasion
from storage import explanations, follow_ups, outbox, people, purchases
from storage.staff import causes

SERIOUS = (Severity.HIGH, Severity.URGENT)


async def told_at_once(work: Work, matter: Matter) -> bool:
    """Tell its customer, where it is known; what is serious, or in somebody's hands, goes to a human all the same."""
    cause = await _cause_of(work, matter)
    if cause is None or matter.severity in SERIOUS or matter.assignee_id is not None:
        return False
    cause = await causes.lock(work.tx, cause.id)  # Of two who complain at once one begins the summary.
    if cause is None or cause.happening_by is None or not cause.is_happening or not cause.is_valid(work.now):
        return False
    author = await _who_says(work, cause.happening_by)
    told = await explanations.tell_at_once(work.tx, matter, cause, author=author.id, now=work.now)
    await note(work, explained_at_once(matter, now=work.now), Happening.EXPLAINED_AT_ONCE)
    await follow_ups.plan(
        work.tx,
        matter.customer_id,
        Occasion.SETTLED_AGAIN,
        matter=matter.id,
        due_at=work.now + work.policy.settled_after,
    )
    belongs = {"matter_id": matter.id, "explanation_id": told}
    work.say(matter.customer_id, "explanation.shown", author_id=author.id, role=author.role or Role.MANAGER, **belongs)
    work.say(matter.customer_id, "cause.settles", **belongs)
    await _keep_running(work, cause)
    return True


async def _who_says(work: Work, manager: PersonId) -> Person:
    """The manager who says that it happens; when they have left, an owner stands for it."""
    found = await people.get(work.tx, manager)
    owners = [] if found.may(Role.MANAGER) else await people.with_role(work.tx, Role.OWNER)
    return owners[0] if owners else found


async def _cause_of(work: Work, matter: Matter) -> Cause | None:
    """Where its words don't hold any more, staff read in their one message that complaints come as usual again."""
    bought = None if matter.purchase_id is None else await purchases.get(work.tx, matter.purchase_id)
    product = bought.what if bought else None
    reads = ((await people.get(work.tx, matter.customer_id)).reads or "")[:2]
    language = reads if reads in LANGUAGES else work.business.language
    for cause in await causes.happening(work.tx):
        if not cause.explains(matter.topic, product) or not cause.reads_in(language):
            continue
        if cause.is_valid(work.now):
            return cause
        await refresh_running(work, cause)
    return None


async def is_noticed(work: Work, matter: Matter) -> bool:
    """Whether staff have had a notice of it, so that they know what a word about it is about."""
    return bool(await outbox.copies(work.tx, matter.id, NOTICE))


async def _keep_running(work: Work, cause: Cause) -> None:
    """One message to all agents, kept true for as long as it happens."""
    if not await refresh_running(work, cause):
        work.tell(Role.AGENT, "cause.running", cause_id=cause.id)


async def refresh_running(work: Work, cause: Cause) -> bool:
    """Bring everybody's copy up to date; whether anybody has one."""
    copies = await outbox.running(work.tx, cause.id, since=cause.happening_since or work.now)
    for person, row in copies:
        work.say(person, "cause.running", cause_id=cause.id, instead_of_row=row, is_silent=1)
    return bool(copies)


async def note_judged(work: Work, matter: Matter, *, settled: bool) -> None:
    """Whether it is settled is all that is asked about what was told at once: that says whether it convinced."""
    latest = await explanations.latest_sent(work.tx, matter.id)
    if latest is None or not latest.is_automatic or latest.cause_id is None or latest.convinced is not None:
        return
    await explanations.keep(work.tx, latest.judged(Aspect.CONVINCED, yes=settled, now=work.now))
    cause = await causes.lock(work.tx, latest.cause_id)
    if cause is not None and cause.is_happening:
        await _keep_running(work, cause)
