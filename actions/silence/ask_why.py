"""Who has left is asked once why: after a check-in without an answer, or when they say goodbye."""

from actions.work import Work
from domain.people import PersonId
from domain.policy import DAY
from domain.silence.rhythms import Quiet
from domain.touchpoints.occasions import Occasion
from storage import follow_ups
from storage.silence import silence
from storage.touchpoints import rules

QUIET_FOR = 42 * DAY
LOST_AFTER = 730 * DAY
UNANSWERED_FOR = 31 * DAY
AT_ONCE = 200


async def those_who_left(work: Work) -> list[PersonId]:
    """Quiet for three of their own rhythms, asked how it goes a month ago without an answer, and never asked why."""
    quiet = await silence.quiet(work.tx, before=work.now - QUIET_FOR, since=work.now - LOST_AFTER, limit=AT_ONCE)
    return [one.customer_id for one in quiet if one.has_left(work.now) and await _may_be_asked_why(work, one)]


async def _may_be_asked_why(work: Work, one: Quiet) -> bool:
    checked_at, answered_at = await silence.latest_feeling(work.tx, one.customer_id, Occasion.SILENCE)
    if checked_at is None or answered_at is not None or work.now - checked_at < UNANSWERED_FOR:
        return False
    exit_at, _ = await silence.latest_feeling(work.tx, one.customer_id, Occasion.EXIT)
    return exit_at is None and not await rules.is_waiting(work.tx, one.customer_id, Occasion.EXIT)


async def ask_why_they_left(work: Work, customer: PersonId) -> None:
    purchase = await silence.latest_purchase(work.tx, customer)
    due_at = work.business.open_from(work.now)
    await follow_ups.plan(work.tx, customer, Occasion.EXIT, purchase=purchase, due_at=due_at)
