"""Right after the customer's yes two short questions: the outcome, and how easy it was to be heard."""

from actions.work import Work
from domain.matters.closings import Closing, Outcome
from domain.matters.matters import Matter
from domain.people import NoSuchNumber
from storage import closings


async def ask_afterwards(work: Work, matter: Matter) -> None:
    """Of a complaint alone, and not of whoever wants no questions."""
    if not matter.is_complaint or work.by.asks_stopped_at is not None:
        return
    closing = await closings.add(work.tx, matter, now=work.now)
    if closing is not None:
        work.say(work.by.id, "closing.outcome", matter_id=matter.id, closing_id=closing)


async def take_outcome(work: Work, number: int, outcome: Outcome) -> None:
    found = await _own(work, number)
    if found.outcome is outcome:
        work.toast("toasts.kept_before")
        return
    is_first = found.outcome is None
    kept = found.with_outcome(outcome, now=work.now, changes_within=work.policy.score_changes_within)
    await closings.keep(work.tx, kept)
    belongs = {"matter_id": kept.matter_id, "closing_id": kept.id}
    work.say(work.by.id, "closing.outcome", instead_of=work.tapped, **belongs)
    if is_first:
        work.say(work.by.id, "closing.effort", **belongs)


async def take_effort(work: Work, number: int, effort: int) -> None:
    found = await _own(work, number)
    if found.effort == effort:
        work.toast("toasts.kept_before")
        return
    kept = found.with_effort(effort, now=work.now, changes_within=work.policy.score_changes_within)
    await closings.keep(work.tx, kept)
    work.say(work.by.id, "closing.effort", instead_of=work.tapped, matter_id=kept.matter_id, closing_id=kept.id)
    work.toast("toasts.thanks")


async def _own(work: Work, number: int) -> Closing:
    found = await closings.lock(work.tx, number)
    if found is None:
        raise NoSuchNumber()
    found.ensure_of(work.by.id)
    return found
