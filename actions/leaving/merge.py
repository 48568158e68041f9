"""Staff see that two complaints of a customer are one: it goes on under one number, and nothing of either is lost."""

from datetime import datetime

from actions.desk.out_of_sight import out_of_sight
from actions.hours.known import business_of
from actions.matters.handling import get_handled
from actions.matters.open_matter import keep_clock, note, refresh_notices
from actions.matters.raising import carry_on
from actions.work import Work
from domain.matters.clocks import joined as joined_clock
from domain.matters.concerning import within_reach
from domain.matters.events import Happening
from domain.matters.matters import Matter
from domain.matters.merging import ended, ensure_mergeable, joined
from domain.matters.refusals import NotNow
from storage import expectations, explanations, follow_ups, matters, people, promises
from storage.hours import clocks


async def ask_into(work: Work, matter: int) -> None:
    """With which one? Only those are shown that whoever asks may handle."""
    found = await get_handled(work, matter)
    found.ensure_open()
    found.ensure_within(work.by.role)
    others = [one.id for one in await matters.open_of(work.tx, found.customer_id) if _may_go_on(work, one, found)]
    if not others or not found.is_complaint:
        raise NotNow(number=found.number)
    work.say(work.by.id, "staff.merge_into", matter_id=found.id, cards=others)


def _may_go_on(work: Work, other: Matter, found: Matter) -> bool:
    is_theirs = other.concerns_id == work.by.id
    return other.is_complaint and other.id != found.id and work.by.may(other.level) and not is_theirs


async def merge(work: Work, matter: int, other: int) -> None:
    merged, into = await _both(work, matter, other)
    if merged.merged_into == into.id:
        work.toast("toasts.kept_before")
        return
    ensure_mergeable(merged, into, by=work.by.role)
    hours = (await business_of(work)).hours
    gone = ended(merged, into, now=work.now)
    grown = await _within_reach(work, joined(into, merged, hours=hours, now=work.now))
    await note(work, gone, Happening.MERGED, into.number)
    await note(work, grown, Happening.JOINED, merged.number)
    await _join_clocks(work, gone, grown, owed_by=None if merged.waiting_since is None else grown.due_at)
    await _hand_over(work, gone, grown)
    if (concerns := grown.concerns_id) is not None:
        await out_of_sight(work, grown, concerns)
        if into.assignee_id == concerns:
            work.tell(grown.level, "staff.free_again", matter_id=grown.id, colleague_id=concerns)
    if grown.state is not into.state:
        await follow_ups.drop_of_matter(work.tx, grown.id, why=Happening.MERGED, now=work.now)
    work.say(grown.customer_id, "complaint.merged", matter_id=grown.id, number=gone.number)
    _tell_handlers(work, gone, grown)
    await refresh_notices(work, gone)
    await carry_on(work, gone, grown)
    await refresh_notices(work, grown)


async def _within_reach(work: Work, grown: Matter) -> Matter:
    """What is about one of the staff goes no higher than to somebody else who can act."""
    if grown.concerns_id is None:
        return grown
    others = await people.in_reach(work.tx, apart_from=None)
    return within_reach(grown, {one.role for one in others if one.role and one.id != grown.concerns_id})


async def _both(work: Work, matter: int, other: int) -> tuple[Matter, Matter]:
    """Held in one order by everybody, so that of two who merge them crosswise one comes second."""
    held = {number: await get_handled(work, number) for number in sorted({matter, other})}
    return held[matter], held[other]


async def _join_clocks(work: Work, gone: Matter, grown: Matter, *, owed_by: datetime | None) -> None:
    """Of two that are one an answer was late if either was; neither is counted twice."""
    clock, other = await clocks.of(work.tx, grown), await clocks.of(work.tx, gone)
    if clock is not None and other is not None:
        await keep_clock(work, grown, clock, joined_clock(clock, other, owed_by=owed_by))


async def _hand_over(work: Work, gone: Matter, grown: Matter) -> None:
    """What was promised, asked, begun or merged before goes on with it; what we had planned to ask about it doesn't."""
    await matters.lead_on(work.tx, gone.id, into=grown.id)
    await promises.hand_over(work.tx, gone.id, into=grown.id)
    await explanations.hand_over(work.tx, gone.id, into=grown.id)
    await expectations.hand_over(work.tx, gone.customer_id, gone.id, into=grown.id)
    await follow_ups.drop_of_matter(work.tx, gone.id, why=Happening.MERGED, now=work.now)


def _tell_handlers(work: Work, gone: Matter, grown: Matter) -> None:
    """Whoever merged them reads it in place of the question, and who handles either reads it anew."""
    work.say(work.by.id, "staff.merged", matter_id=grown.id, number=gone.number, instead_of=work.tapped)
    for handler in sorted({gone.assignee_id, grown.assignee_id} - {None, work.by.id, grown.concerns_id}, key=str):
        if handler is not None:
            work.say(handler, "staff.merged", matter_id=grown.id, number=gone.number)
