"""What a purchase brings is planned by the rules of its product; a changed rule plans anew what hasn't gone out."""

from datetime import datetime

from actions.hours.known import business_of
from actions.work import Work
from domain.follow_ups import FollowUp, FollowUpId
from domain.people import PersonId
from domain.purchases import Purchase
from domain.touchpoints.occasions import SCORED, TOUCHPOINTS, Occasion
from domain.touchpoints.rules import ProductCard, Rule, due_at, product_of, usual_rules
from storage import follow_ups, purchases
from storage.touchpoints import rules

AT_ONCE = 100


async def rules_of(work: Work, product: str | None) -> dict[Occasion, Rule]:
    """The rule of each touchpoint as it holds for this product, or for all."""
    return usual_rules(work.policy) | await rules.latest(work.tx, product)


async def plan_touchpoints(work: Work, purchase: Purchase) -> dict[Occasion, datetime]:
    """Plan what can be planned by now and hasn't been; return when each comes.

    Nothing is planned for somebody who isn't here yet: it is, when they come with their link.
    """
    if purchase.customer_id is None or purchase.is_over:
        return {}
    product = product_of(purchase.what)
    holding, card = await rules_of(work, product), await rules.card(work.tx, product)
    planned = await rules.planned_of(work.tx, purchase.id)
    if purchase.delivered_at is not None and Occasion.DELIVERED in planned:
        await follow_ups.drop_of_kind(work.tx, purchase.id, Occasion.DELIVERED, why="delivered", now=work.now)
    coming: dict[Occasion, datetime] = {}
    for touchpoint in TOUCHPOINTS:
        due = None if touchpoint in planned else await _due(work, holding[touchpoint], purchase, card)
        if due is None or await _is_planned_already(work, purchase.customer_id, touchpoint):
            continue
        await follow_ups.plan(
            work.tx,
            purchase.customer_id,
            touchpoint,
            purchase=purchase.id,
            due_at=due,
            rule=holding[touchpoint].id,
        )
        coming[touchpoint] = due
    return coming


async def _is_planned_already(work: Work, customer: PersonId, touchpoint: Occasion) -> bool:
    """However much somebody buys, they are asked about us as a whole once at a time."""
    return touchpoint is Occasion.RELATIONSHIP and await rules.is_waiting(work.tx, customer, touchpoint)


async def _due(work: Work, rule: Rule, purchase: Purchase, card: ProductCard | None) -> datetime | None:
    """What is too long ago isn't made up for; what is overdue by less comes now."""
    business = await business_of(work)
    due = due_at(rule, purchase, card, business.zone)
    if due is None or work.now - due > work.policy.question_at_latest:
        return None
    if rule.touchpoint in SCORED and not purchase.may_be_asked_about(now=work.now, policy=work.policy):
        return None
    return business.open_from(max(due, work.now))


async def question_due(work: Work, purchase: Purchase) -> datetime | None:
    """When the question about it comes, as far as it can be told today."""
    product = product_of(purchase.what)
    rule = (await rules_of(work, product))[Occasion.QUESTION]
    return await _due(work, rule, purchase, await rules.card(work.tx, product))


async def plan_next_quarter(work: Work, planned: FollowUp) -> None:
    """The question about us as a whole comes again, as long as it is on."""
    rule = (await rules_of(work, None))[Occasion.RELATIONSHIP]
    if not rule.is_on or await rules.is_waiting(work.tx, planned.customer_id, Occasion.RELATIONSHIP):
        return
    due = (await business_of(work)).open_from(work.now + max(rule.after, work.policy.between_scores))
    purchase, kind = planned.purchase_id, Occasion.RELATIONSHIP
    await follow_ups.plan(work.tx, planned.customer_id, kind, purchase=purchase, due_at=due, rule=rule.id)


async def outdated(work: Work) -> list[FollowUpId]:
    """What was planned by a rule that has been changed since."""
    return await rules.outdated(work.tx, limit=AT_ONCE)


async def plan_anew(work: Work, number: FollowUpId) -> None:
    """By the rule that holds now: at its new time, or not at all."""
    planned = await follow_ups.lock_waiting(work.tx, number)
    if planned is None or planned.purchase_id is None:
        return
    purchase = await purchases.get(work.tx, planned.purchase_id)
    if purchase is None:
        return
    product = product_of(purchase.what)
    rule = (await rules_of(work, product))[planned.kind]
    due = await _due(work, rule, purchase, await rules.card(work.tx, product))
    if planned.kind is Occasion.RELATIONSHIP and rule.is_on:
        due = max(planned.due_at, work.now)
    await _move(work, planned, due, rule)


async def _move(work: Work, planned: FollowUp, due: datetime | None, rule: Rule) -> None:
    if due is None:
        await follow_ups.drop(work.tx, planned.id, why="plan_changed", now=work.now)
    else:
        newest = max(rule.id, await rules.newest_of(work.tx, planned.kind))
        await rules.replan(work.tx, planned.id, due_at=due, rule=newest)
