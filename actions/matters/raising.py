"""What is brought before managers or owners: that it was, that one of them has seen it, and copies that show who."""

from actions.staff import role_that_hears
from actions.work import Work
from domain.matters.matters import Matter
from domain.matters.raising import Raised, carried
from domain.people import Role
from storage import outbox
from storage.outbox import Copy
from storage.staff import raised

# What senior people read, and the reminder of whoever handles it: all show who has seen it and who sees to it.
RAISED = frozenset({"staff.severe", "staff.not_convinced", "staff.wants_senior"})
TOLD = RAISED | {"staff.unseen", "staff.overdue", "staff.escalated", "staff.unanswered"}


async def note_raised(work: Work, matter: Matter, role: Role) -> None:
    """Where nobody has the role or it is about them, it is the next one's to see. Whoever senior raises it has seen it.

    Where only agents hear of it, for it is about whoever is above them, it is before nobody senior. What was said of it
    before can be seen anew, too.
    """
    hears = await role_that_hears(work.tx, role, matter=matter.id)
    if hears is not Role.AGENT:
        await raised.add(work.tx, matter, role=hears or role, now=work.now)
    await note_senior_eye(work, matter)
    await refresh_told(work, matter)


async def note_senior_eye(work: Work, matter: Matter) -> None:
    """Whatever one of them does about it, they have seen it; as a customer nobody sees for the shop."""
    if work.is_met and work.by.role and work.by.may(Role.MANAGER) and work.by.id != matter.customer_id:
        await raised.see(work.tx, matter, by=work.by.role, now=work.now)


async def carry_on(work: Work, gone: Matter, grown: Matter) -> None:
    """Of two that are one: what nobody senior has seen of the first is seen, or urged, with the second from now on."""
    told, other = await _pending(work, gone), await raised.latest(work.tx, grown.id)
    if told is None:
        await refresh_told(work, gone)
        return
    await raised.drop(work.tx, told)
    there = other if other is not None and other.cycle == grown.cycle else None
    if (raising := carried(told, there, now=work.now)) is not None:
        role, raised_at = raising
        await raised.add(work.tx, grown, role=role, now=raised_at)
    for copy in await outbox.standing(work.tx, gone.id):
        if copy.message in RAISED and copy.person_id != grown.concerns_id:
            _say_anew(work, grown, copy)
    await refresh_told(work, gone, apart_from=RAISED)


async def _pending(work: Work, gone: Matter) -> Raised | None:
    told = await raised.latest(work.tx, gone.id)
    return told if told is not None and told.cycle == gone.cycle and not told.is_over else None


async def refresh_told(work: Work, matter: Matter, *, apart_from: frozenset[str] = frozenset()) -> None:
    """Bring everybody's copies up to date, each with the facts with which it was said."""
    for copy in await outbox.standing(work.tx, matter.id):
        if copy.message in TOLD - apart_from and copy.person_id != matter.concerns_id:
            _say_anew(work, matter, copy)


def _say_anew(work: Work, matter: Matter, copy: Copy) -> None:
    details = {"matter_id": matter.id, "instead_of_row": copy.id, "is_silent": 1}
    work.say(copy.person_id, copy.message, **copy.facts, **details)
