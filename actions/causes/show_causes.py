"""/causes: the explanations that were kept, and one of them whole."""

from actions.work import Work
from domain.people import NoSuchNumber
from domain.staff.causes import Cause
from storage.staff import causes

A_PAGE = 6


async def list_causes(work: Work, *, page: int) -> None:
    found = await causes.page(work.tx, limit=A_PAGE + 1, skip=page * A_PAGE)
    work.say(
        work.by.id,
        "cause.list" if found else "cause.none_yet",
        instead_of=work.tapped,
        causes=found[:A_PAGE],
        page=page,
        is_more=int(len(found) > A_PAGE),
    )


async def show_cause(work: Work, cause: int) -> None:
    found = await get_cause(work, cause)
    found.ensure_there()
    await show_cause_of(work, found)


async def get_cause(work: Work, cause: int) -> Cause:
    """The cause, held until the Work ends."""
    found = await causes.lock(work.tx, cause)
    if found is None:
        raise NoSuchNumber()
    return found


async def show_cause_of(work: Work, cause: Cause, *, in_place: bool = False) -> None:
    work.say(work.by.id, "cause.card", cause_id=cause.id, instead_of=work.tapped if in_place else None)
