"""A customer answers by tap: gladly or rather not, nothing just now, or out of the panel; each may be thought over."""

from actions.panel.ask import plan_question
from actions.panel.leave import end
from actions.touchpoints.feel import get_feeling
from actions.work import Work
from domain.expectations import Awaited
from domain.frozen import replace
from domain.people import NotYours
from domain.silence.panel import CHOICES, Membership
from domain.touchpoints.feelings import Feeling, Felt
from domain.touchpoints.occasions import Occasion
from storage import expectations
from storage.silence import panel
from storage.touchpoints import feelings


async def say(work: Work, feeling: int, felt: Felt) -> None:
    found = await get_feeling(work, feeling)
    if felt not in CHOICES.get(found.kind, ()):
        raise NotYours()
    if work.by.role is not None:
        work.toast("toasts.panel_of_customers")
    elif found.kind is Occasion.PANEL_INVITATION:
        await _answer_invitation(work, found, felt)
    elif felt is Felt.LEAVE:
        await _leave(work, found)
    else:
        await _have_nothing(work, found)


async def _answer_invitation(work: Work, found: Feeling, felt: Felt) -> None:
    seat = await panel.lock(work.tx, work.by.id)
    if seat is None:
        raise NotYours()
    said = seat.answered(found.follow_up_id, felt, now=work.now)
    if said == seat and found.felt is felt:
        work.toast("toasts.kept_before")
        return
    if felt is Felt.GLADLY and work.by.asks_stopped_at is not None:
        work.toast("toasts.panel_stopped")
        return
    await feelings.keep(work.tx, replace(found, felt=felt, felt_at=work.now))
    if felt is Felt.GLADLY:
        await panel.keep(work.tx, said)
        await plan_question(work, work.by.id)
    elif not await end(work, work.by.id, Membership.LEFT):
        await panel.keep(work.tx, said)
    message = "panel.joined" if felt is Felt.GLADLY else "panel.declined"
    work.say(work.by.id, message, instead_of=work.tapped, feeling=found.id)


async def _leave(work: Work, found: Feeling) -> None:
    """What they wrote before stays their answer."""
    if not await end(work, work.by.id, Membership.LEFT):
        work.toast("toasts.kept_before")
        return
    if found.felt is not Felt.WROTE:
        await feelings.keep(work.tx, replace(found, felt=Felt.LEAVE, felt_at=work.now))
    await expectations.settle(work.tx, work.by.id, Awaited.PANEL, found.id)
    invitation = await panel.invitation_of(work.tx, work.by.id)
    work.say(work.by.id, "panel.left", instead_of=work.tapped, feeling=invitation)


async def _have_nothing(work: Work, found: Feeling) -> None:
    if found.felt is not None:
        work.toast("toasts.kept_before")
        return
    await feelings.keep(work.tx, replace(found, felt=Felt.NOTHING_NOW, felt_at=work.now))
    await expectations.settle(work.tx, work.by.id, Awaited.PANEL, found.id)
    work.say(work.by.id, "panel.nothing_now", instead_of=work.tapped, feeling=found.id)
