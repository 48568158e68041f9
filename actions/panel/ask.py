"""The panel is asked: once whether they want to be in it, then one open question a quarter; each is an ask."""

from actions.panel.leave import NO_LONGER
from actions.work import Work
from domain.expectations import Awaited
from domain.follow_ups import FollowUp
from domain.people import PersonId
from domain.silence.panel import A_QUARTER, Membership
from domain.touchpoints.occasions import Occasion
from storage import expectations, follow_ups, people
from storage.silence import panel
from storage.touchpoints import feelings, rules

AT_ONCE = 200
"""A run of the clock; who is left over comes with the next."""


async def ask_panel(work: Work, planned: FollowUp) -> None:
    """Whatever comes back is kept with the question; it is no score, and in none."""
    if not await _is_wanted(work, planned):
        await follow_ups.drop(work.tx, planned.id, why=NO_LONGER, now=work.now)
        return
    customer = planned.customer_id
    feeling = await feelings.ask(work.tx, planned.id, customer, planned.kind, purchase=None, now=work.now)
    if planned.kind is Occasion.PANEL_INVITATION:
        work.say(customer, "panel.invite", feeling=feeling)
        return
    await expectations.put(work.tx, customer, Awaited.PANEL, feeling, now=work.now)
    work.say(customer, "panel.ask", feeling=feeling)
    await plan_question(work, customer)


async def _is_wanted(work: Work, planned: FollowUp) -> bool:
    """Whoever has joined the staff since, or left the panel, isn't asked."""
    seat = await panel.lock(work.tx, planned.customer_id)
    if seat is None or (await people.get(work.tx, planned.customer_id)).role is not None:
        return False
    if planned.kind is Occasion.PANEL_INVITATION:
        return seat.membership is Membership.INVITED and seat.follow_up_id == planned.id
    return seat.is_in


async def those_without_a_question(work: Work) -> list[PersonId]:
    """Members whose last question was dropped on its day, declined, or ended while they were away."""
    return await panel.unplanned(work.tx, limit=AT_ONCE)


async def plan_question(work: Work, customer: PersonId) -> None:
    """A quarter after they joined, or after the last one was asked or dropped: none is made up for."""
    await panel.hold(work.tx, customer)
    seat = await panel.lock(work.tx, customer)
    if seat is None or not seat.is_in or await rules.is_waiting(work.tx, customer, Occasion.PANEL_QUESTION):
        return
    last = await panel.last_question(work.tx, customer)
    due_at = max(seat.since, last or seat.since) + A_QUARTER
    at = work.business.open_from(max(due_at, work.now))
    await follow_ups.plan(work.tx, customer, Occasion.PANEL_QUESTION, due_at=at)
