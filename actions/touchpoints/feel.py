"""A customer answers a check-in: kept as it is said, and whoever is unhappy is asked to tell."""

from actions.touchpoints.plan import plan_touchpoints
from actions.work import Work
from domain.people import NoSuchNumber, Role
from domain.touchpoints.feelings import Feeling, Felt
from domain.touchpoints.occasions import Occasion
from storage import purchases
from storage.touchpoints import feelings


async def feel(work: Work, feeling: int, felt: Felt) -> None:
    found = await get_feeling(work, feeling)
    if found.felt is felt:
        work.toast("toasts.kept_before")
        return
    said = found.said(felt, now=work.now)
    await feelings.keep(work.tx, said)
    if said.kind is Occasion.DELIVERED:
        await _hear_of_delivery(work, said)
    else:
        is_noted = said.kind in (Occasion.EXIT, Occasion.CHOICE)
        message = "touch.unhappy" if felt.is_unhappy else "touch.noted" if is_noted else "touch.happy"
        work.say(work.by.id, message, instead_of=work.tapped, purchase_id=said.purchase_id)


async def get_feeling(work: Work, feeling: int) -> Feeling:
    """The question, held until the Work ends; somebody else's is refused."""
    found = await feelings.lock(work.tx, feeling)
    if found is None:
        raise NoSuchNumber()
    found.ensure_of(work.by.id)
    return found


async def _hear_of_delivery(work: Work, said: Feeling) -> None:
    """It is there: what counts from its delivery is planned. It isn't: staff hear of it."""
    purchase = await purchases.lock(work.tx, said.purchase_id or 0)
    if purchase is None:
        raise NoSuchNumber()
    if said.felt is Felt.HERE:
        if purchase.delivered_at is None and not purchase.is_over:
            arrived = purchase.delivered(work.now, now=work.now)
            await purchases.delivered(work.tx, purchase.id, work.now)
            await plan_touchpoints(work, arrived)
        work.say(work.by.id, "touch.here", instead_of=work.tapped, purchase_id=purchase.id)
        return
    work.say(work.by.id, "touch.not_here", instead_of=work.tapped, purchase_id=purchase.id)
    if said.told_at is not None:
        return
    await feelings.staff_told(work.tx, said.id, now=work.now)
    work.tell(Role.AGENT, "touch.missing_delivery", purchase_id=purchase.id, customer_id=work.by.id)
