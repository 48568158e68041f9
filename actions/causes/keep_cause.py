"""An explanation that was sent is kept for the next time; whoever kept it renews, narrows or removes it."""

from actions.causes.show_causes import get_cause, show_cause_of
from actions.matters.explain import get_explanation
from actions.matters.open_matter import get_matter
from actions.work import Work
from domain.expectations import Awaited
from domain.matters.explanations import Explanation, Unsent
from domain.staff.causes import LONGEST_CAUSE, Cause
from domain.staff.dated import lasting
from domain.staff.tone import ensure_fit_to_say
from domain.words import Written
from storage import expectations, explanations, purchases
from storage.staff import causes


async def begin_cause(work: Work, explanation: int) -> None:
    """Ask by which name staff will find it again."""
    found = await _sent(work, explanation)
    await expectations.put(work.tx, work.by.id, Awaited.CAUSE_NAME, found.id, now=work.now)
    work.say(work.by.id, "cause.ask_name", matter_id=found.matter_id, explanation_id=found.id)


async def _sent(work: Work, explanation: int) -> Explanation:
    """What was sent, and not erased since."""
    found = await get_explanation(work, explanation)
    if found.sent_at is None or found.why is None or found.what_now is None:
        raise Unsent()
    return found


async def name_cause(work: Work, explanation: int, written: Written) -> None:
    ensure_fit_to_say(written, LONGEST_CAUSE)
    found = await _sent(work, explanation)
    matter = await get_matter(work, found.matter_id)
    bought = None if matter.purchase_id is None else await purchases.get(work.tx, matter.purchase_id)
    kept = await causes.keep_new(
        work.tx,
        found,
        written.text,
        topic=matter.topic,
        product=bought.what if bought else None,
        owner=work.by.id,
        now=work.now,
        valid_until=work.now + work.policy.cause_lasts,
    )
    await explanations.keep(work.tx, found.kept_as(kept))
    await expectations.settle(work.tx, work.by.id, Awaited.CAUSE_NAME, found.id)
    await show_cause_of(work, await get_cause(work, kept))


async def renew_cause(work: Work, cause: int) -> None:
    """Somebody has read it again, and it still holds; its date may be the same that stands there."""
    found = await get_cause(work, cause)
    found.ensure_changeable(work.by)
    lasts = work.policy.cause_lasts
    renewed = found.renewed(now=work.now, lasts=lasts)
    if renewed.is_happening:
        renewed = lasting(renewed, work.business, lasts=lasts, now=work.now)
    await _change(work, renewed)
    work.toast("toasts.cause_holds")


async def turn_cause(work: Work, cause: int) -> None:
    """For its product alone, or for all."""
    found = await get_cause(work, cause)
    found.ensure_changeable(work.by)
    await _change(work, found.turned())


async def remove_cause(work: Work, cause: int) -> None:
    found = await get_cause(work, cause)
    found.ensure_changeable(work.by)
    await causes.keep(work.tx, found.removed(now=work.now))
    work.say(work.by.id, "cause.removed", cause_id=found.id, instead_of=work.tapped)


async def _change(work: Work, cause: Cause) -> None:
    await causes.keep(work.tx, cause)
    await show_cause_of(work, cause, in_place=True)
