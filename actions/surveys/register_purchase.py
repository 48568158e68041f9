"""Staff register what a known customer bought and when it arrived; the question is planned from there."""

from datetime import date, datetime, time

from actions.work import Work
from domain.expectations import Awaited
from domain.follow_ups import Occasion
from domain.people import NoSuchNumber, PersonId
from domain.purchases import YESTERDAY, Purchase, PurchaseId, UnknownDate, ensure_named
from storage import expectations, follow_ups, people, purchases

CUSTOMERS_A_PAGE = 8


async def list_customers(work: Work, *, page: int) -> None:
    found = await people.customers(work.tx, skip=page * CUSTOMERS_A_PAGE, limit=CUSTOMERS_A_PAGE + 1)
    shown = [one.id for one in found[:CUSTOMERS_A_PAGE]]
    work.say(
        work.by.id,
        "staff.purchase_who" if shown else "staff.no_customers",
        instead_of=work.tapped,
        customers=shown,
        page=page,
        is_more=int(len(found) > CUSTOMERS_A_PAGE),
    )


async def choose_customer(work: Work, customer: int) -> None:
    found = await people.get(work.tx, PersonId(customer))
    await expectations.put(work.tx, work.by.id, Awaited.PURCHASE_WHAT, found.id, now=work.now)
    work.say(work.by.id, "staff.purchase_what", instead_of=work.tapped, customer_id=found.id)


async def name_purchase(work: Work, customer: int, what: str) -> None:
    name = ensure_named(what)
    purchase = await purchases.add(work.tx, PersonId(customer), name, registered_by=work.by.id, now=work.now)
    await expectations.put(work.tx, work.by.id, Awaited.PURCHASE_WHEN, purchase, now=work.now)
    work.say(work.by.id, "staff.purchase_when", what=name, purchase=purchase)


async def date_delivery(work: Work, purchase: int, day: date | None) -> None:
    """A typed date; nobody told the hour, so noon stands for the day."""
    if day is None:
        raise UnknownDate()
    await deliver(work, purchase, moment_of(work, day))


def moment_of(work: Work, day: date) -> datetime:
    noon = datetime.combine(day, time(12), work.business.zone)
    is_today = day == work.business.day_of(work.now)
    return work.now if is_today else noon


async def delivered_today(work: Work, purchase: int) -> None:
    await deliver(work, purchase, work.now)


async def delivered_yesterday(work: Work, purchase: int) -> None:
    await deliver(work, purchase, moment_of(work, work.business.day_of(work.now) - YESTERDAY))


async def not_delivered_yet(work: Work, purchase: int) -> None:
    found = await _get(work, purchase)
    await expectations.clear(work.tx, work.by.id)
    work.say(work.by.id, "staff.purchase_waits", instead_of=work.tapped, what=found.what, purchase=found.id)


async def deliver(work: Work, purchase: int, at: datetime) -> None:
    """Keep when it arrived and plan the question; told a second time it plans nothing twice."""
    found = await _get(work, purchase)
    if found.delivered_at is None:
        found = found.delivered(at, now=work.now)
        await purchases.delivered(work.tx, found.id, at)
        await plan_question(work, found)
    await expectations.clear(work.tx, work.by.id)
    customer = await people.get(work.tx, found.customer_id)
    due = found.question_due(now=work.now, policy=work.policy)
    work.say(
        work.by.id,
        "staff.purchase_registered",
        instead_of=work.tapped,
        what=found.what,
        customer_id=found.customer_id,
        due=work.business.open_from(due) if due else None,
        is_stopped=int(customer.asks_stopped_at is not None),
    )


async def plan_question(work: Work, purchase: Purchase) -> None:
    due_at = purchase.question_due(now=work.now, policy=work.policy)
    if due_at is not None:
        await follow_ups.plan(
            work.tx,
            purchase.customer_id,
            Occasion.QUESTION,
            purchase=purchase.id,
            due_at=work.business.open_from(due_at),
        )


async def report_purchase(work: Work, customer: PersonId, what: str, *, delivered_at: datetime) -> PurchaseId:
    """What a shop's own software reports: the purchase with its delivery, in one step."""
    number = await purchases.add(work.tx, customer, ensure_named(what), registered_by=None, now=work.now)
    found = (await _get(work, number)).delivered(delivered_at, now=work.now)
    await purchases.delivered(work.tx, found.id, delivered_at)
    await plan_question(work, found)
    return number


async def _get(work: Work, purchase: int) -> Purchase:
    found = await purchases.get(work.tx, purchase)
    if found is None:
        raise NoSuchNumber()
    return found
