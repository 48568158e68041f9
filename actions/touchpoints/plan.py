"""What a purchase brings is planned by the rules of its product, again whenever something changes: one function."""

from datetime import datetime
from typing import Self

from actions.hours.known import business_of
from actions.touchpoints.quarter import plan_quarter, quarter_today
from actions.touchpoints.rules_that_hold import rules_of
from actions.work import Work
from domain.business import Business
from domain.follow_ups import FollowUp
from domain.frozen import frozen
from domain.people import PersonId
from domain.purchases import Purchase
from domain.touchpoints.dating import comes_at, due_at
from domain.touchpoints.occasions import OF_PURCHASES, SCORED, TOUCHPOINTS, Occasion
from domain.touchpoints.planning import LONG_DELIVERED, OVERDUE_TOGETHER, At, End, Planned, decided
from domain.touchpoints.rules import DayPart, ProductCard, Rule, product_of
from storage import people, purchases
from storage.silence import fits
from storage.touchpoints import planned, rules


@frozen
class Known:
    """All that decides when what comes of a purchase."""

    purchase: Purchase
    rules: dict[Occasion, Rule]
    card: ProductCard | None
    business: Business

    @classmethod
    async def of(cls, work: Work, purchase: Purchase) -> Self:
        product = product_of(purchase.what)
        holding, card = await rules_of(work, product), await rules.card(work.tx, product)
        return cls(purchase, holding, card, await business_of(work))

    def due(self, touchpoint: Occasion, *, since: datetime | None = None) -> datetime | None:
        return due_at(self.rules[touchpoint], self.purchase, self.card, since=since)

    def comes_at(self, touchpoint: Occasion, moment: datetime) -> datetime:
        return comes_at(moment, self.rules[touchpoint].part, self.business)


async def plan_all(work: Work, bought: list[Purchase]) -> None:
    """Several that came at once: of what they would bring together, the latest brings it."""
    for purchase in sorted(bought, key=lambda one: one.bought_at, reverse=True):
        await plan_touchpoints(work, purchase)


async def plan_touchpoints(work: Work, purchase: Purchase, *, makes_up: bool = True) -> None:
    """Plan what can be planned by now, move what is planned and end what comes no more; the purchase is held.

    Nothing is planned for somebody who isn't here yet: it is, when they come with their link.
    """
    if purchase.customer_id is None or purchase.is_over or await _is_forgotten(work, purchase.customer_id):
        return
    await fits.end_by_purchase(work.tx, purchase.customer_id, bought_at=purchase.bought_at, now=work.now)
    known, rows = await Known.of(work, purchase), await planned.of_purchase(work.tx, purchase.id)
    for touchpoint in OF_PURCHASES:
        await _plan(work, known, touchpoint, rows.get(touchpoint), makes_up=makes_up)
    await plan_quarter(work, purchase.customer_id)


async def plan_quarter_of(work: Work, purchase: Purchase) -> None:
    """Whoever keeps nothing is asked about us as a whole no more."""
    if purchase.customer_id is not None:
        await plan_quarter(work, purchase.customer_id)


async def _is_forgotten(work: Work, customer: PersonId) -> bool:
    return (await people.get(work.tx, customer)).forgotten_at is not None


async def _plan(work: Work, known: Known, touchpoint: Occasion, before: Planned | None, *, makes_up: bool) -> None:
    due, latest = known.due(touchpoint, since=before and before.since), work.policy.question_at_latest
    match decided(before, due, now=work.now, at_latest=latest, makes_up=makes_up):
        case At(moment) if before is not None or await _is_wanted(work, known, touchpoint, moment):
            await _come(work, known, touchpoint, before, known.comes_at(touchpoint, moment))
        case End() if before is not None:
            await planned.end(work.tx, before.id, why=_why_no_more(known.purchase, touchpoint), now=work.now)


async def _come(work: Work, known: Known, touchpoint: Occasion, before: Planned | None, at: datetime) -> None:
    bought, rule = known.purchase, known.rules[touchpoint].id
    if before is not None:
        if not before.is_waiting or before.due_at != at:
            await planned.come(work.tx, before.id, due_at=at, rule=rule, since=before.since)
    elif bought.customer_id is not None:
        await planned.plan(work.tx, bought.customer_id, touchpoint, purchase=bought.id, due_at=at, rule=rule)


def _why_no_more(purchase: Purchase, touchpoint: Occasion) -> str:
    """An order that isn't there any more may be there again, and a rule that is off may come on."""
    if touchpoint is Occasion.DELIVERED and purchase.delivered_at is not None:
        return "delivered"
    return "changed" if purchase.is_over or purchase.told_at is not None else "plan_changed"


async def _is_wanted(work: Work, known: Known, touchpoint: Occasion, moment: datetime) -> bool:
    """Whether it may be planned at all: of what somebody bought at once the card of a product comes once, and a
    delivery is asked about once; of what arrived long ago nobody would know what we mean."""
    bought, policy = known.purchase, work.policy
    if touchpoint in SCORED:
        return bought.may_be_asked_about(now=work.now, policy=policy)
    if touchpoint is Occasion.EXPECTATION:
        if bought.delivered_at is not None and work.now - bought.delivered_at > LONG_DELIVERED:
            return False
        alike = await planned.of_kind(work.tx, _customer(bought), touchpoint, since=work.now - policy.between_asks)
        return all(product_of(one.what) != product_of(bought.what) for one in alike)
    if touchpoint is Occasion.DELIVERED and moment <= work.now:
        soon, lately = work.now + OVERDUE_TOGETHER, work.now - OVERDUE_TOGETHER
        alike = await planned.of_kind(work.tx, _customer(bought), touchpoint, since=lately)
        return all(one.state == "waiting" and one.due_at > soon for one in alike)
    return True


def _customer(bought: Purchase) -> PersonId:
    if bought.customer_id is None:
        raise LookupError(f"nobody has come with purchase {bought.id}")
    return bought.customer_id


async def question_due(work: Work, purchase: Purchase) -> datetime | None:
    """When the question about it comes, as far as it can be told today."""
    known = await Known.of(work, purchase)
    due, latest = known.due(Occasion.QUESTION), work.policy.question_at_latest
    if due is None or work.now - due > latest or not purchase.may_be_asked_about(now=work.now, policy=work.policy):
        return None
    return known.comes_at(Occasion.QUESTION, max(due, work.now))


async def hours_today(work: Work, due: FollowUp) -> DayPart | None:
    """In which part of the day it may go out; None where by the rule of today it doesn't, and is moved or dropped."""
    if due.kind not in TOUCHPOINTS:
        return DayPart.ANY
    if due.kind is Occasion.RELATIONSHIP:
        return await quarter_today(work, due)
    purchase = await purchases.get(work.tx, due.purchase_id or 0)
    if purchase is None:
        raise LookupError(f"follow-up {due.id} is about no purchase")
    known = await Known.of(work, purchase)
    by_rule = known.due(due.kind, since=due.since)
    if by_rule is None:
        await planned.end(work.tx, due.id, why=_why_no_more(purchase, due.kind), now=work.now)
        return None
    rule = known.rules[due.kind]
    if by_rule > work.now:
        at = known.comes_at(due.kind, by_rule)
        await planned.come(work.tx, due.id, due_at=at, rule=rule.id, since=due.since)
        return None
    return rule.part
