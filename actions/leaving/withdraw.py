"""The customer takes a complaint back: nothing more is asked about it, and it never counts as settled."""

from actions.matters.handling import get_own
from actions.matters.known_issue import is_noticed
from actions.matters.open_matter import note, refresh_notices, say_to_handlers
from actions.work import Work
from domain.expectations import Awaited
from domain.matters.events import Happening
from domain.matters.matters import Matter
from domain.matters.refusals import NotNow
from domain.matters.steps import State, Step
from storage import expectations, follow_ups


async def ask_to_withdraw(work: Work, matter: int) -> None:
    """Say what will happen, before it happens."""
    found = await _complaint(work, matter)
    found.ensure_open(by=work.by.id)
    work.say(work.by.id, "complaint.withdraw_sure", matter_id=found.id)


async def _complaint(work: Work, matter: int) -> Matter:
    """Only a complaint can be taken back; of a score or a note nobody said that it is one."""
    found = await get_own(work, matter)
    if not found.is_complaint:
        raise NotNow(number=found.number)
    return found


async def keep_complaint(work: Work, matter: int) -> None:
    found = await _complaint(work, matter)
    found.ensure_open(by=work.by.id)
    work.say(work.by.id, "complaint.not_withdrawn", matter_id=found.id, instead_of=work.tapped)


async def withdraw(work: Work, matter: int) -> None:
    """The words stay as they are, and so do our promises: they were given."""
    found = await _complaint(work, matter)
    if found.state is State.WITHDRAWN:
        work.toast("toasts.kept_before")
        return
    found.ensure_handed_over()
    withdrawn = found.stepped(Step.WITHDRAW, now=work.now)
    await note(work, withdrawn, Happening.WITHDRAWN)
    await _ask_no_more(work, withdrawn)
    work.say(work.by.id, "complaint.withdrawn", matter_id=withdrawn.id, instead_of=work.tapped)
    if await is_noticed(work, withdrawn):
        await say_to_handlers(work, withdrawn, "staff.withdrawn")
    await refresh_notices(work, withdrawn)


async def _ask_no_more(work: Work, withdrawn: Matter) -> None:
    await follow_ups.drop_of_matter(work.tx, withdrawn.id, why=Happening.WITHDRAWN, now=work.now)
    for kind in (Awaited.ANSWER, Awaited.MISSING):
        await expectations.settle(work.tx, withdrawn.customer_id, kind, withdrawn.id)
