"""A shop system reports a purchase, and later what became of it: each kept before it is answered."""

from datetime import datetime

from actions.surveys.hand_link import make_link
from actions.surveys.register_purchase import lock_purchase
from actions.touchpoints.plan import plan_quarter_of, plan_touchpoints
from actions.work import Work
from domain.frozen import frozen
from domain.people import PersonId
from domain.purchases import Link, Purchase
from domain.reports import OtherContent, Reported, UnknownPurchase
from domain.shops import Shop, ShopId, ShopKind, digest_of
from domain.touchpoints.occasions import Occasion
from storage import follow_ups, links, people
from storage.shops import reported as purchases
from storage.shops import shops, unclaimed


@frozen
class PurchaseTold:
    """What a shop system hears of a purchase: how it stands, the link while nobody has it, and what is planned."""

    purchase: Purchase
    link: Link | None
    planned: list[tuple[Occasion, datetime]]
    is_new: bool = False


async def shop_of(work: Work, key: str) -> Shop | None:
    return await shops.of_key(work.tx, digest_of(key))


async def secret_of(work: Work, shop: ShopId, kind: ShopKind) -> str | None:
    """With what a shop system of this kind signs; None where there is none of this number, or no more."""
    return await shops.secret(work.tx, shop, kind)


async def report(work: Work, shop: Shop, reported: Reported) -> PurchaseTold:
    """Keep it, and plan its question; told again it changes nothing.

    Raises:
        OtherContent: the number stands for another purchase.
    """
    await shops.reports(work.tx, shop.id)
    await shops.used(work.tx, shop.id, now=work.now)
    customer = await customer_of(work, shop.id, reported)
    number = await purchases.add(work.tx, shop.id, reported, customer=customer, now=work.now)
    if number is None:
        return await _told_before(work, shop, reported)
    purchase = await lock_purchase(work, number)
    if customer is None:
        await make_link(work, purchase.id)
    else:
        await plan_touchpoints(work, purchase)
    return await _told(work, purchase, is_new=True)


async def customer_of(work: Work, shop: ShopId, reported: Reported) -> PersonId | None:
    """Who has come before: by Telegram's number, with an earlier purchase of the same customer, or with this phone."""
    known = await _known_before(work, shop, reported)
    if known is None or (await people.hold(work.tx, known)).forgotten_at is not None:
        return None
    return known


async def _known_before(work: Work, shop: ShopId, reported: Reported) -> PersonId | None:
    if reported.telegram_id is not None:
        somebody = await people.by_telegram_id(work.tx, reported.telegram_id)
        return somebody and somebody.id
    known = None
    if reported.customer_ref is not None:
        known = await purchases.customer_of(work.tx, shop, reported.customer_ref)
    if known is None and reported.phone is not None:
        known = await unclaimed.customer_of_phone(work.tx, reported.phone)
    return known


async def _told_before(work: Work, shop: Shop, reported: Reported) -> PurchaseTold:
    purchase = await _reported(work, shop, reported.number)
    if purchase.digest != reported.digest:
        raise OtherContent()
    return await _told(work, purchase)


async def _reported(work: Work, shop: Shop, number: str) -> Purchase:
    found = await purchases.lock(work.tx, shop.id, number)
    if found is None:
        raise UnknownPurchase()
    return found


async def change(
    work: Work,
    shop: Shop,
    number: str,
    *,
    delivered: datetime | None,
    returned: datetime | None,
    cancelled: datetime | None,
) -> PurchaseTold:
    """It has arrived, come back, or come to nothing; what is planned for it follows.

    Raises:
        UnknownPurchase: the shop has reported none of this number.
        Contradicts: what came back or to nothing arrives no more.
    """
    found = await _reported(work, shop, number)
    changed = found.changed(delivered=delivered, returned=returned, cancelled=cancelled)
    if changed != found:
        await purchases.change(work.tx, changed)
    if changed.is_over and not found.is_over:
        await follow_ups.drop_of_purchase(work.tx, found.id, why="returned" if returned else "cancelled", now=work.now)
        await plan_quarter_of(work, changed)
    elif changed.delivered_at is not None and found.delivered_at is None:
        await plan_touchpoints(work, changed)
    return await _told(work, changed)


async def look_up(work: Work, shop: Shop, number: str) -> PurchaseTold:
    return await _told(work, await _reported(work, shop, number))


async def _told(work: Work, purchase: Purchase, *, is_new: bool = False) -> PurchaseTold:
    link = await links.of_purchase(work.tx, purchase.id) if purchase.customer_id is None else None
    return PurchaseTold(purchase, link, await purchases.planned(work.tx, purchase.id), is_new)
