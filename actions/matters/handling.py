"""A matter in the hands of whoever may do something about it, and when its customer is asked whether it is settled."""

from actions.matters.open_matter import get_matter
from actions.work import Work
from domain.matters.concerning import ensure_not_own
from domain.matters.matters import Matter
from domain.touchpoints.occasions import Occasion
from storage import follow_ups, people


async def get_own(work: Work, matter: int) -> Matter:
    """The matter, for its customer."""
    found = await get_matter(work, matter)
    found.ensure_of(work.by.id)
    return found


async def get_handled(work: Work, matter: int) -> Matter:
    """The matter, for somebody of the staff: of what they complain themselves as customers, the others take care.

    Raises:
        YourOwn: it is theirs as a customer, and somebody else can handle it.
    """
    found = await get_matter(work, matter)
    if found.customer_id == work.by.id:
        ensure_not_own(found, work.by, await people.in_reach(work.tx, apart_from=found.id))
    return found


async def plan_settled(work: Work, matter: Matter, *, why: str) -> None:
    """Some days after we last heard of each other; whatever else was planned is dropped for this reason."""
    await follow_ups.drop_of_matter(work.tx, matter.id, why=why, now=work.now)
    due_at = work.now + work.policy.settled_after
    await follow_ups.plan(work.tx, matter.customer_id, Occasion.SETTLED, matter=matter.id, due_at=due_at)
