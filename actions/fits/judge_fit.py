"""A manager says of somebody who has gone that they never were our customer, and why, or takes it back."""

from actions.reports.explain_why import why_of
from actions.silence.measure import BOUGHT_WITHIN
from actions.work import Work
from domain.people import Person, PersonId
from domain.silence.fits import Misfit, NotGone
from storage import people
from storage.silence import fits


async def ask_misfit(work: Work, customer: int) -> None:
    found = await _gone(work, customer)
    work.say(work.by.id, "silence.ask_misfit", instead_of=work.tapped, customer_id=found.id)


async def judge_misfit(work: Work, customer: int, why: Misfit) -> None:
    """As long as it stands nothing is asked of them, and no news go to them; what they write is answered as ever."""
    found = await _gone(work, customer)
    is_new = await fits.put(work.tx, found.id, why, by=work.by.id, now=work.now)
    work.toast("toasts.not_ours" if is_new else "toasts.kept_before")
    await why_of(work, found.id)


async def take_back_misfit(work: Work, customer: int) -> None:
    found = await people.get(work.tx, PersonId(customer))
    found.ensure_remembered()
    is_new = await fits.undo(work.tx, found.id, by=work.by.id, now=work.now)
    work.toast("toasts.ours_again" if is_new else "toasts.kept_before")
    await why_of(work, found.id)


async def _gone(work: Work, customer: int) -> Person:
    """Whoever is here can't be kept from the questions by which they would say how we do."""
    found = await people.get(work.tx, PersonId(customer))
    found.ensure_remembered()
    if not await fits.is_gone(work.tx, found.id, bought_since=work.now - BOUGHT_WITHIN):
        raise NotGone()
    return found
