"""A matter in the hands of staff: of what somebody of them complains as a customer the others take care."""

from actions.matters.open_matter import get_matter
from actions.work import Work
from domain.matters.concerning import ensure_not_own
from domain.matters.matters import Matter
from storage import people


async def get_handled(work: Work, matter: int) -> Matter:
    """The matter, for somebody of the staff who may do something about it.

    Raises:
        YourOwn: it is theirs as a customer, and somebody else can handle it.
    """
    found = await get_matter(work, matter)
    if found.customer_id == work.by.id:
        ensure_not_own(found, work.by, await people.in_reach(work.tx, apart_from=found.id))
    return found
