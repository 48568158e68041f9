"""Somebody's time in the panel ends: they leave, want no more questions, or are taken out."""

from actions.work import Work
from domain.people import PersonId
from domain.silence.panel import Membership
from storage.silence import panel

NO_LONGER = "not_in_panel"


async def end(work: Work, customer: PersonId, membership: Membership) -> bool:
    """Whether they were in it; what was planned for them as a member comes no more."""
    seat = await panel.lock(work.tx, customer)
    if seat is None or not seat.is_in:
        return False
    await panel.keep(work.tx, seat.ended(membership, now=work.now))
    await panel.drop_question(work.tx, customer, why=NO_LONGER, now=work.now)
    return True
