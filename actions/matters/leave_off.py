"""When a matter closes, nothing more is asked of whoever was writing to its customer; what is explained stays."""

from actions.work import Work
from domain.matters.matters import Matter
from domain.matters.steps import CLOSED, ENDED
from domain.people import PersonId
from storage import expectations


async def leave_off(work: Work, matter: Matter) -> None:
    """Else they would hear only at the end that it can't be sent. Opened again, an explanation goes on where it was."""
    if matter.state not in CLOSED - ENDED or matter.closed_at != work.now:
        return
    told: dict[PersonId, bool] = {}
    for person, is_kept in await expectations.drafts_about(work.tx, matter.id):
        told[person] = told.get(person, False) or is_kept
    for person, kind, subject in await expectations.begun_about(work.tx, matter.id):
        await expectations.settle(work.tx, person, kind, subject)
        told.setdefault(person, False)
    for person, is_kept in sorted(told.items()):
        if person != matter.concerns_id:
            work.say(person, "staff.left_off", matter_id=matter.id, is_kept=int(is_kept))
