"""When a matter closes, nothing more is asked of whoever was writing to its customer; what is explained stays."""

from actions.work import Work
from domain.expectations import OF_PROMISES, Awaited
from domain.matters.matters import Matter
from domain.matters.steps import CLOSED, ENDED
from storage import expectations

SHORT = OF_PROMISES | {Awaited.QUESTION}  # Asked for anew from the start; an explanation goes on where it was left.


async def leave_off(work: Work, matter: Matter) -> None:
    """Else they would go on for a while, and hear only at the end that it can't be sent."""
    if matter.state not in CLOSED - ENDED or matter.closed_at != work.now:
        return
    for person, kind, subject in await expectations.begun_about(work.tx, matter.id):
        await expectations.settle(work.tx, person, kind, subject)
        work.say(person, "staff.left_off", matter_id=matter.id, is_kept=int(kind not in SHORT))
