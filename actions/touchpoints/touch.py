"""What a purchase brings is said on its day: what to expect, whether it is there, how it goes, what it is worth."""

from actions.work import Work
from domain.follow_ups import FollowUp
from domain.purchases import Purchase
from domain.touchpoints.occasions import Occasion
from domain.touchpoints.rules import product_of
from storage import purchases
from storage.touchpoints import feelings, rules


async def touch(work: Work, planned: FollowUp) -> None:
    purchase = await _bought(work, planned)
    match planned.kind:
        case Occasion.EXPECTATION:
            await _tell_of_product(work, purchase, planned)
        case Occasion.VALUE:
            await _tell_of_product(work, purchase, planned)
        case Occasion.ANNIVERSARY:
            work.say(planned.customer_id, "touch.anniversary", purchase_id=purchase.id, bought_at=purchase.bought_at)
        case _:
            await _ask(work, purchase, planned)


async def _bought(work: Work, planned: FollowUp) -> Purchase:
    purchase = await purchases.get(work.tx, planned.purchase_id or 0)
    if purchase is None:
        raise LookupError(f"follow-up {planned.id} is about no purchase")
    return purchase


async def _tell_of_product(work: Work, purchase: Purchase, planned: FollowUp) -> None:
    """In the words that an owner has written of it; where they were taken out since, there is nothing to say."""
    card = await rules.card(work.tx, product_of(purchase.what))
    told = None if card is None else card.expected if planned.kind is Occasion.EXPECTATION else card.worth
    if card is None or told is None:
        return
    result_at = (purchase.delivered_at or purchase.bought_at) + card.result_after if card.result_after else None
    is_expectation = planned.kind is Occasion.EXPECTATION
    work.say(
        planned.customer_id,
        "touch.expectation" if is_expectation else "touch.value",
        purchase_id=purchase.id,
        told=told,
        result_at=result_at,
    )


async def _ask(work: Work, purchase: Purchase, planned: FollowUp) -> None:
    """Whatever comes back is kept with the question, apart from any score."""
    feeling = await feelings.ask(
        work.tx, planned.id, planned.customer_id, planned.kind, purchase=purchase.id, now=work.now
    )
    card = await rules.card(work.tx, product_of(purchase.what))
    details = {"purchase_id": purchase.id, "feeling": feeling, "kind": planned.kind}
    if planned.kind is Occasion.RESULT:
        work.say(planned.customer_id, "touch.result", told=card.expected if card else None, **details)
    elif planned.kind is Occasion.DELIVERED:
        work.say(planned.customer_id, "touch.delivered", bought_at=purchase.bought_at, **details)
    else:
        work.say(planned.customer_id, "touch.check_in", **details)
