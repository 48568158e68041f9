"""The shop beside the bot, whose own list of customers is the bot's: it tells what was bought and has arrived."""

from datetime import datetime

from actions.surveys.register_purchase import lock_purchase
from actions.touchpoints.plan import plan_touchpoints
from actions.work import Work
from domain.people import PersonId
from domain.purchases import ensure_named
from storage import purchases


async def report_purchase(
    work: Work, customer: PersonId, what: str, *, delivered_at: datetime, cost: int | None = None
) -> None:
    """In one step, as somebody at the counter does it in several; `cost` in whole units of the business's money."""
    price = None if cost is None else (cost, work.business.currency)
    number = await purchases.add(work.tx, customer, ensure_named(what), registered_by=None, now=work.now, price=price)
    found = (await lock_purchase(work, number)).delivered(delivered_at, now=work.now)
    await purchases.delivered(work.tx, found.id, delivered_at)
    await plan_touchpoints(work, found)
