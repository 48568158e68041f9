"""An answer that is late is told to whoever owes it, and a day later to those above."""

from actions.matters.open_matter import note, say_to_handlers
from actions.work import Work
from domain.events import Happening
from domain.people import Role
from storage import matters


async def remind_staff(work: Work) -> None:
    """Reminders keep to the quiet hours; what is overdue then is told in the morning."""
    if work.business.is_quiet(work.now):
        return
    for matter in await matters.overdue(work.tx, before=work.now, reminders=0):
        await note(work, matter.reminded(), Happening.OVERDUE)
        await say_to_handlers(work, matter, "staff.overdue")


async def escalate_overdue(work: Work) -> None:
    """The managers hear what stayed unanswered, and the customer is told the truth about it."""
    if work.business.is_quiet(work.now):
        return
    before = work.now - work.policy.escalation_after
    for matter in await matters.overdue(work.tx, before=before, reminders=1):
        higher = max(matter.level, Role.MANAGER, key=lambda role: role.rank)
        await note(work, matter.reminded(), Happening.ESCALATED, higher)
        work.tell(higher, "staff.escalated", matter_id=matter.id)
        if matter.is_complaint:
            work.say(matter.customer_id, "complaint.late", matter_id=matter.id)
