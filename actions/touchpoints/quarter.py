"""The question about us as a whole belongs to a customer: each time it ends it is planned anew, as long as it is on."""

from datetime import datetime

from actions.hours.known import business_of
from actions.touchpoints.rules_that_hold import rules_of
from actions.work import Work
from domain.follow_ups import FollowUp, throttle
from domain.people import PersonId
from domain.touchpoints.dating import comes_at, due_at
from domain.touchpoints.occasions import Occasion
from domain.touchpoints.planning import counted_from
from domain.touchpoints.rules import DayPart, Rule, product_of
from storage import follow_ups
from storage.engines.transaction import Coming
from storage.touchpoints import planned, rules

LOOKED_AT = 20
"""The latest purchases of a customer, of which one brings it; nobody is asked because of what is longer ago."""


async def plan_quarter(work: Work, customer: PersonId, asked_for: Coming | None = None) -> None:
    """Plan the next where none waits; move the one that waits, by the rule that holds now, or end it."""
    before, is_in_plan = await planned.quarter(work.tx, customer, asked_for)
    if before is None and not is_in_plan:
        return
    holding = await _holding(work, customer)
    if holding is None:
        if before is not None and before.is_waiting:
            await planned.end(work.tx, before.id, why=await _why_no_more(work, customer), now=work.now)
        return
    rule, begun = holding
    since = counted_from(before, begun, rule.after, now=work.now)
    due = await _due(work, customer, rule, since)
    if before is None or not before.is_waiting:
        await planned.plan(work.tx, customer, Occasion.RELATIONSHIP, due_at=due, rule=rule.id, since=since)
    elif due != before.due_at and not (due <= work.now and (before.is_moved or before.due_at <= work.now)):
        await planned.come(work.tx, before.id, due_at=due, rule=rule.id, since=since)


async def _holding(work: Work, customer: PersonId) -> tuple[Rule, datetime] | None:
    """The rule of the latest purchase for whose product it is on, and from when its span counts."""
    seen: set[str] = set()
    for bought in await planned.kept(work.tx, customer, limit=LOOKED_AT):
        if (product := product_of(bought.what)) in seen:
            continue
        seen.add(product)
        rule, card = (await rules_of(work, product))[Occasion.RELATIONSHIP], await rules.card(work.tx, product)
        if (due := due_at(rule, bought, card)) is not None:
            return rule, due - rule.after
    return None


async def _why_no_more(work: Work, customer: PersonId) -> str:
    return "plan_changed" if await planned.kept(work.tx, customer, limit=1) else "returned"


async def _due(work: Work, customer: PersonId, rule: Rule, since: datetime) -> datetime:
    """By its span since the last, but not before another 0–10 question may come."""
    state = await follow_ups.state_of(work.tx, customer, now=work.now)
    free = throttle(Occasion.RELATIONSHIP, state, work.policy).get("scored_lately")
    moment = max(since + rule.after, work.now, *([free] if free else []))
    return comes_at(moment, rule.part, await business_of(work))


async def quarter_today(work: Work, due: FollowUp) -> DayPart | None:
    """In which part of the day it may go out; None where by the rule of today it doesn't."""
    await plan_quarter(work, due.customer_id)
    left, _ = await planned.quarter(work.tx, due.customer_id)
    holding = await _holding(work, due.customer_id)
    is_due = left is not None and left.id == due.id and left.is_waiting and left.due_at <= work.now
    return holding[0].part if holding is not None and is_due else None
