"""Managers invite a candidate to the panel, and take a member out of it."""

from actions.hours.known import business_of
from actions.panel.leave import end
from actions.panel.show_panel import is_candidate, show_panel
from actions.work import Work
from domain.follow_ups import Drop, FollowUp, FollowUpId, next_step
from domain.people import PersonId, Role
from domain.silence.panel import RESTS, Candidate, Membership
from domain.touchpoints.occasions import Occasion
from storage import follow_ups, people
from storage.silence import panel


async def invite(work: Work, customer: int, found: list[Candidate], *, page: int) -> None:
    """At the next moment at which it disturbs nobody; what speaks against it now is said, and nothing is queued."""
    await panel.hold(work.tx, customer)
    if not await is_candidate(work, customer):
        work.toast("toasts.kept_before" if await _is_seated(work, customer) else "toasts.panel_no_candidate")
    elif why := await _why_not_now(work, PersonId(customer)):
        work.toast("toasts.panel_not_now", why=why)
    else:
        due_at = work.business.open_from(work.now)
        planned = await follow_ups.plan(work.tx, PersonId(customer), Occasion.PANEL_INVITATION, due_at=due_at)
        await panel.invite(work.tx, PersonId(customer), follow_up=planned, by=work.by.id, now=work.now)
        work.toast("toasts.panel_invited")
    await show_panel(work, found, page=page, in_place=True)


async def _is_seated(work: Work, customer: int) -> bool:
    """Whether they have an invitation already, or have said yes to one."""
    seated = await panel.seated(work.tx, invited_since=work.now - RESTS)
    return any(one.customer_id == customer for one in seated)


async def _why_not_now(work: Work, customer: PersonId) -> str | None:
    """What would drop it if it were due now, by the one rule for all asks."""
    asked = FollowUp(FollowUpId(0), customer, Occasion.PANEL_INVITATION, None, None, None, work.now)
    state = await follow_ups.state_of(work.tx, customer, now=work.now)
    step = next_step(asked, state, now=work.now, policy=work.policy, business=await business_of(work))
    return step.why if isinstance(step, Drop) else None


async def tell_dropped(work: Work, planned: FollowUp, *, why: str) -> None:
    """Whoever invited hears that it didn't go out after all, unless they have left the staff."""
    if planned.kind is not Occasion.PANEL_INVITATION:
        return
    seat = await panel.seat_of(work.tx, planned.id)
    if seat is not None and (await people.get(work.tx, seat.invited_by)).may(Role.MANAGER):
        work.say(seat.invited_by, "panel.not_sent", customer_id=seat.customer_id, why=why)


async def take_out(work: Work, customer: int, found: list[Candidate], *, page: int) -> None:
    """They are asked no more; what they wrote stays theirs, and stays with us."""
    is_out = await end(work, PersonId(customer), Membership.TAKEN_OUT)
    work.toast("toasts.panel_taken_out" if is_out else "toasts.panel_not_in")
    await show_panel(work, found, page=page, in_place=True)
