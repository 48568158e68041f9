"""An answer that is late is told to whoever owes it, a day later to those above, another day later to the owners."""

from actions.hours.known import business_of
from actions.matters.open_matter import get_matter, note, run_clock, say_to_handlers
from actions.matters.raising import note_raised, refresh_told
from actions.staff import role_that_hears, staff_of
from actions.work import Work
from domain.matters.events import Happening
from domain.matters.lateness import reminded
from domain.matters.matters import Matter
from domain.people import Role
from storage import matters, people
from storage.hours import clocks


async def note_breach(work: Work, number: int) -> None:
    """What was to be answered by now and isn't is written down, day or night, before anybody is reminded of it."""
    if await missed_matters(work, number):
        await run_clock(work, await get_matter(work, number))


async def missed_matters(work: Work, number: int | None = None) -> list[int]:
    """All, or whether this one still is."""
    return await clocks.missed(work.tx, work.now, number)


async def remind_of(work: Work, number: int) -> None:
    """One step for one that is late; where somebody was to see to it, all copies say that the time is over."""
    if not await late_matters(work, number):
        return
    matter = await get_matter(work, number)
    if matter.seen_to_at is not None:
        await refresh_told(work, matter)
    await STEPS[matter.reminders](work, matter)


async def late_matters(work: Work, number: int | None = None) -> list[int]:
    """What falls due while staff sleep is told when they are up; on a day off that is what is severe alone."""
    if work.business.is_quiet_for_staff(work.now):
        return []
    business, rest = await business_of(work), work.policy.escalation_after
    return await matters.overdue(
        work.tx,
        work.now,
        number,
        rested_since=business.rests_since(work.now, rest),
        severe_since=business.rests_since(work.now, rest, is_severe=True),
        only_severe=business.is_off_for_staff(work.now),
    )


async def _remind_handlers(work: Work, matter: Matter) -> None:
    await note(work, reminded(matter, now=work.now), Happening.OVERDUE)
    await say_to_handlers(work, matter, "staff.overdue")


async def _tell_those_above(work: Work, matter: Matter) -> None:
    """The customer is told the truth, too. Where the owners hear of it now, there is nobody further up."""
    above = (await _owing_role(work, matter)).above
    hearers = await staff_of(work.tx, above, matter=matter.id)
    role = (hearers[0].role if hearers else None) or above
    escalated = reminded(matter, now=work.now, is_last=role is Role.OWNER)
    await note(work, escalated, Happening.ESCALATED, role)
    work.tell(above, "staff.escalated", matter_id=matter.id)
    await note_raised(work, escalated, above)
    if matter.is_complaint:
        work.say(matter.customer_id, "complaint.late", matter_id=matter.id, role=role)


async def _owing_role(work: Work, matter: Matter) -> Role:
    """Of whoever handles it, else of those who could: an owner's delay is not told to managers."""
    if matter.assignee_id is not None:
        owing = [await people.get(work.tx, matter.assignee_id)]
    else:
        owing = await staff_of(work.tx, matter.level, matter=matter.id)
    roles = [matter.level, *(one.role for one in owing if one.role is not None)]
    return max(roles, key=lambda role: role.rank)


async def _tell_owners(work: Work, matter: Matter) -> None:
    told = await _told_before(work, matter)
    role = await role_that_hears(work.tx, Role.OWNER, matter=matter.id) or Role.OWNER
    await note(work, reminded(matter, now=work.now), Happening.ESCALATED, role)
    await note_raised(work, matter, Role.OWNER)
    work.tell(Role.OWNER, "staff.unanswered", matter_id=matter.id, told=told)


async def _told_before(work: Work, matter: Matter) -> str | None:
    """Which role the day before heard that it is late."""
    events = await matters.events_of(work.tx, matter.id)
    return next((one.detail for one in reversed(events) if one.kind is Happening.ESCALATED), None)


STEPS = (_remind_handlers, _tell_those_above, _tell_owners)
