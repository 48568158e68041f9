"""Who has left is asked once why."""

from actions.work import Work
from domain.people import PersonId
from domain.policy import DAY
from domain.touchpoints.occasions import Occasion
from storage import follow_ups
from storage.silence import silence

RESTS = 31 * DAY
AT_ONCE = 200
"""A run of the clock; who is left over comes with the next."""


async def those_who_left(work: Work) -> list[PersonId]:
    """Quiet for three of their own rhythms and never asked why; whom staff asked how it goes has a month to answer."""
    rested = work.now - RESTS
    return await silence.left(work.tx, asked_before=rested, dropped_before=rested, limit=AT_ONCE)


async def ask_why_they_left(work: Work, customer: PersonId) -> None:
    purchase = await silence.latest_purchase(work.tx, customer)
    due_at = work.business.open_from(work.now)
    await follow_ups.plan(work.tx, customer, Occasion.EXIT, purchase=purchase, due_at=due_at)
