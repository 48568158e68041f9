"""What customers read about their own complaints: only what a person or a rule has really set."""

from actions.open_matter import get_matter
from actions.work import Work
from storage import matters


async def show_own(work: Work) -> None:
    found = await matters.of_customer(work.tx, work.by.id)
    if not found:
        work.say(work.by.id, "complaint.none_yet")
    elif len(found) == 1:
        work.say(work.by.id, "complaint.status", matter_id=found[0].id)
    else:
        work.say(
            work.by.id,
            "complaint.list",
            cards=[one.id for one in found],
            numbers=[one.number for one in found],
        )


async def show_status(work: Work, matter: int) -> None:
    found = await get_matter(work, matter)
    found.ensure_of(work.by.id)
    work.say(work.by.id, "complaint.status", matter_id=found.id)
