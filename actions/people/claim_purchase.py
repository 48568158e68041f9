"""Somebody comes with the link of a purchase: the first customer has it, everybody else hears how it stands."""

from actions.people.greet import greet
from actions.surveys.register_purchase import lock_purchase
from actions.touchpoints.arrive import ask_arrival
from actions.touchpoints.plan import plan_all
from actions.work import Work
from domain.purchases import Link, LinkState, Purchase, Way, is_token
from domain.shops import ShopId
from storage import links, people, purchases
from storage.shops import reported, shops


async def claim(work: Work, token: str) -> bool:
    """Whether it was the link of a purchase; whatever it leads to, whoever came is greeted."""
    if not is_token(token):
        return False
    await shops.hold(work.tx)
    link = await links.lock(work.tx, token)
    if link is None:
        return False
    purchase = await lock_purchase(work, link.purchase_id)
    standing = link.standing(work.now)
    if standing is LinkState.OPEN and work.by.role is None:
        await _hand_over(work, link, purchase)
    else:
        _tell(work, link, purchase, standing)
        await greet(work, in_vain=standing is not LinkState.USED or purchase.customer_id != work.by.id)
    return True


async def _hand_over(work: Work, link: Link, purchase: Purchase) -> None:
    await links.claimed(work.tx, link.id, Way.LINK, now=work.now)
    await purchases.claimed(work.tx, purchase.id, by=work.by.id)
    bought = purchase.claimed(by=work.by.id)
    await plan_all(work, [bought, *await hand_over_others(work, bought)])
    is_asked = work.by.asks_stopped_at is None and bought.may_be_asked_about(now=work.now, policy=work.policy)
    await greet(work, "links.claimed", purchase_id=bought.id, is_asked=int(is_asked))
    await ask_arrival(work)
    await tell_registrar(work, bought, "staff.purchase_claimed")


async def hand_over_others(work: Work, bought: Purchase) -> list[Purchase]:
    """What the same shop system sold to the same customer before is theirs, too."""
    others: list[Purchase] = []
    if bought.shop_id is None or bought.customer_ref is None:
        return others
    for number in await reported.claim_of_ref(work.tx, ShopId(bought.shop_id), bought.customer_ref, by=work.by.id):
        other = await lock_purchase(work, number)
        await links.claimed_of_purchase(work.tx, other.id, Way.OTHER, now=work.now)
        others.append(other)
    return others


async def tell_registrar(work: Work, purchase: Purchase, message: str) -> None:
    """Whoever registered it hears that its customer has come, unless they have left the staff."""
    if purchase.registered_by is None:
        return
    registrar = await people.get(work.tx, purchase.registered_by)
    if registrar.role is not None:
        details = {"customer_id": work.by.id, "purchase_id": purchase.id}
        work.say(registrar.id, message, is_silent=1, **details)


def _tell(work: Work, link: Link, purchase: Purchase, standing: LinkState) -> None:
    """Why nothing comes of it; to somebody else's purchase belongs neither its name nor its customer's."""
    if work.by.role is not None:
        work.say(work.by.id, "links.for_customer", standing=standing, expires_at=link.expires_at)
    elif standing is LinkState.OVER:
        work.say(work.by.id, "links.over", expires_at=link.expires_at)
    elif purchase.customer_id == work.by.id:
        work.say(work.by.id, "links.yours", purchase_id=purchase.id)
    else:
        work.say(work.by.id, "links.taken")
