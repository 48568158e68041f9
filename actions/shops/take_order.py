"""A shop system tells of an order, whole and each time anew: the newest telling counts, whenever it comes."""

from actions.shops.report import customer_of
from actions.surveys.hand_link import make_link
from actions.surveys.register_purchase import lock_purchase
from actions.touchpoints.plan import plan_quarter_of, plan_touchpoints
from actions.work import Work
from domain.frozen import replace
from domain.people import PersonId
from domain.purchases import Purchase, Way
from domain.reports import Order
from domain.shops import ShopId
from storage import follow_ups, links
from storage.shops import reported as purchases
from storage.shops import shops


async def take_order(work: Work, shop: ShopId, order: Order) -> bool:
    """Told twice, or after something newer, it changes nothing; return whether there is anything to keep."""
    await shops.reports(work.tx, shop)
    await shops.used(work.tx, shop, now=work.now)
    customer = await customer_of(work, shop, order.reported)
    found = await _found(work, shop, order, customer)
    if found is None:
        return False
    if not found.knows(order):
        await _retell(work, found, order, replace(found.retold(order), customer_id=found.customer_id or customer))
    return True


async def _found(work: Work, shop: ShopId, order: Order, customer: PersonId | None) -> Purchase | None:
    """As it was told before, or new; of what never was an order nothing is kept."""
    reported = order.reported
    number = None
    if order.is_any:
        number = await purchases.add(work.tx, shop, reported, customer=customer, now=work.now)
    if number is None:
        return await purchases.lock(work.tx, shop, reported.number)
    if customer is None:
        await make_link(work, number)
    return replace(await lock_purchase(work, number), delivered_at=None)


async def _retell(work: Work, before: Purchase, order: Order, told: Purchase) -> None:
    """What is planned follows; whoever has been asked about it isn't asked again."""
    await purchases.retell(work.tx, told, order.reported)
    if told.customer_id is not None:
        await links.claimed_of_purchase(work.tx, told.id, Way.SHOP, now=work.now)
    if told.is_over and not before.is_over:
        await follow_ups.drop_of_purchase(work.tx, told.id, why="changed", now=work.now)
        await plan_quarter_of(work, told)
    await plan_touchpoints(work, told)
