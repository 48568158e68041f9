"""What was planned falls due: each follow-up is decided on its day, then said, moved or dropped with its reason."""

from actions.hours.known import business_of
from actions.matters.judge import ask_if_settled
from actions.matters.open_matter import get_matter, note, refresh_notices
from actions.panel.ask import ask_panel
from actions.panel.invite import tell_dropped
from actions.touchpoints.plan import hours_today
from actions.touchpoints.quarter import plan_quarter
from actions.touchpoints.touch import touch
from actions.work import Work
from domain.expectations import Awaited
from domain.follow_ups import Drop, FollowUp, FollowUpId, Move, next_step
from domain.matters.events import Happening
from domain.matters.matters import Matter
from domain.matters.steps import Step
from domain.purchases import Purchase
from domain.surveys import InvitationId, Origin
from domain.touchpoints.occasions import Occasion
from storage import expectations, follow_ups, invitations, outbox, purchases

AT_ONCE = 100
MOST_WAITING = 1000
"""No more of it is said before the earlier is sent: each is decided near to its moment, however many are due."""


async def due_now(work: Work) -> list[FollowUpId]:
    """The next that are due, as many as there is room for in the outbox."""
    room = MOST_WAITING - await outbox.campaign_waiting(work.tx, limit=MOST_WAITING)
    return [planned.id for planned in await follow_ups.due(work.tx, work.now, limit=min(AT_ONCE, room))] if room else []


async def follow_up(work: Work, number: FollowUpId) -> None:
    """Decide on one that is due, from the state of the day; what another run has settled meanwhile is left alone."""
    planned = await follow_ups.lock_waiting(work.tx, number)
    if planned is None:
        return
    if (part := await hours_today(work, planned)) is None:
        return
    work.follows_up = planned.customer_id
    state = await follow_ups.state_of(work.tx, planned.customer_id, now=work.now)
    business = await business_of(work)
    match next_step(planned, state, now=work.now, policy=work.policy, business=business, part=part):
        case Move(to, why):
            await follow_ups.move(work.tx, planned.id, to=to, why=why)
        case Drop(why):
            await _drop(work, planned, why)
        case _:
            await _carry_out(work, planned)


async def _drop(work: Work, planned: FollowUp, why: str) -> None:
    await follow_ups.drop(work.tx, planned.id, why=why, now=work.now)
    await tell_dropped(work, planned, why=why)
    if planned.kind is Occasion.RELATIONSHIP and why != "stopped":
        await plan_quarter(work, planned.customer_id)


async def give_up(work: Work, number: FollowUpId) -> None:
    """A follow-up that can't be carried out holds nobody else's back."""
    await follow_ups.drop(work.tx, number, why="failed", now=work.now)


async def go_on(work: Work, number: FollowUpId) -> None:
    """The question about us as a whole comes again, even after one that couldn't be carried out."""
    failed = await follow_ups.get(work.tx, number)
    if failed is not None and failed.kind is Occasion.RELATIONSHIP:
        await plan_quarter(work, failed.customer_id)


async def _carry_out(work: Work, planned: FollowUp) -> None:
    await follow_ups.done(work.tx, planned.id, now=work.now)
    match planned.kind:
        case Occasion.QUESTION | Occasion.RELATIONSHIP:
            await ask_question(work, planned)
        case Occasion.REMINDER:
            await remind(work, planned)
        case Occasion.SETTLED | Occasion.SETTLED_AGAIN | Occasion.GIVE_UP:
            await _settle(work, planned)
        case Occasion.PANEL_INVITATION | Occasion.PANEL_QUESTION:
            await ask_panel(work, planned)
        case _:
            await touch(work, planned)


async def ask_question(work: Work, planned: FollowUp) -> None:
    """Ask the 0–10 question, and plan the one reminder; about us as a whole it is about no purchase."""
    is_anew = planned.kind is Occasion.RELATIONSHIP
    purchase = None if is_anew else await _asked_about(work, planned)
    until = work.now + work.policy.invitation_expires_after
    invitation = await invitations.add(
        work.tx,
        planned.customer_id,
        purchase=purchase and purchase.id,
        origin=Origin.ASKED,
        now=work.now,
        today=work.business.day_of(work.now),
        expires_at=until,
        touchpoint=planned.kind,
    )
    await _await_score(work, planned, invitation)
    if purchase is None:
        await plan_quarter(work, planned.customer_id)
        work.say(planned.customer_id, "survey.ask_anew", invitation_id=invitation, until=until)
    else:
        arrived = purchase.delivered_at
        details = {"what": purchase.what, "delivered_at": arrived, "until": until}
        work.say(planned.customer_id, "survey.ask", invitation_id=invitation, **details)


async def _asked_about(work: Work, planned: FollowUp) -> Purchase:
    purchase = await purchases.get(work.tx, planned.purchase_id or 0)
    if purchase is None:
        raise LookupError(f"follow-up {planned.id} asks about no purchase")
    return purchase


async def _await_score(work: Work, planned: FollowUp, invitation: InvitationId) -> None:
    remind_at = work.now + work.policy.reminder_after
    await expectations.put(work.tx, planned.customer_id, Awaited.SCORE, invitation, now=work.now)
    await follow_ups.plan(work.tx, planned.customer_id, Occasion.REMINDER, invitation=invitation, due_at=remind_at)


async def remind(work: Work, planned: FollowUp) -> None:
    """Only the silent are reminded, and only once."""
    asked = await invitations.lock(work.tx, planned.invitation_id or 0)
    if asked is None or not asked.is_open(work.now) or asked.reminded_at is not None:
        await follow_ups.drop(work.tx, planned.id, why="too_late", now=work.now)
        return
    purchase = await purchases.get(work.tx, asked.purchase_id or 0)
    await invitations.reminded(work.tx, asked.id, now=work.now)
    await expectations.put(work.tx, planned.customer_id, Awaited.SCORE, asked.id, now=work.now)
    work.say(
        planned.customer_id,
        "survey.remind",
        invitation_id=asked.id,
        what=purchase.what if purchase else None,
        until=asked.expires_at,
    )


async def _settle(work: Work, planned: FollowUp) -> None:
    matter = await get_matter(work, planned.matter_id or 0)
    if not matter.is_open:
        return
    match planned.kind:
        case Occasion.SETTLED:
            await ask_if_settled(work, matter)
        case Occasion.SETTLED_AGAIN:
            await _ask_for_the_last_time(work, matter)
        case _:
            await _give_up(work, matter)


async def _ask_for_the_last_time(work: Work, matter: Matter) -> None:
    closes_at = work.now + work.policy.settled_again_after
    await note(work, matter, Happening.SETTLED_ASKED)
    await follow_ups.plan(work.tx, matter.customer_id, Occasion.GIVE_UP, matter=matter.id, due_at=closes_at)
    work.say(matter.customer_id, "follow_up.settled_last", matter_id=matter.id, closes_at=closes_at, until=closes_at)


async def _give_up(work: Work, matter: Matter) -> None:
    """Two questions went unanswered: it is closed, and never counts as settled."""
    closed = matter.stepped(Step.GIVE_UP, now=work.now)
    await note(work, closed, Happening.CLOSED_SILENT)
    work.say(closed.customer_id, "complaint.closed_silent", matter_id=closed.id)
    await refresh_notices(work, closed)
