"""Who has left is asked once why, after a check-in to which nothing came back."""

from actions.work import Work
from domain.people import PersonId
from domain.policy import DAY
from domain.touchpoints.occasions import Occasion
from storage import follow_ups
from storage.silence import silence

UNANSWERED_FOR = 31 * DAY
LOOKED_AT_WITHIN = 31 * DAY
AT_ONCE = 200


async def those_who_left(work: Work) -> list[PersonId]:
    """Quiet for three of their own rhythms, asked how it goes a month ago without an answer, and never asked why."""
    before = work.now - UNANSWERED_FOR
    unanswered = await silence.unanswered(work.tx, since=before - LOOKED_AT_WITHIN, before=before, limit=AT_ONCE)
    return [one.customer_id for one in unanswered if one.has_left(work.now)]


async def ask_why_they_left(work: Work, customer: PersonId) -> None:
    purchase = await silence.latest_purchase(work.tx, customer)
    due_at = work.business.open_from(work.now)
    await follow_ups.plan(work.tx, customer, Occasion.EXIT, purchase=purchase, due_at=due_at)
