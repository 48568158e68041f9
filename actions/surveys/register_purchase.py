"""Staff register what was bought and when it arrived, by a known customer or by one who is still to come."""

from datetime import date, datetime, time

from actions.customers import customers_of_page
from actions.surveys.hand_link import hand_link, make_link
from actions.touchpoints.plan import plan_touchpoints, question_due
from actions.work import Work
from domain.dates.past_days import read_past_day
from domain.expectations import Awaited
from domain.people import NoSuchNumber, Person, PersonId
from domain.purchases import YESTERDAY, Purchase, UnknownDate, ensure_named
from domain.words import Written, ensure_in_words
from storage import expectations, people, purchases


async def list_customers(work: Work, *, page: int) -> None:
    facts = await customers_of_page(work, page=page)
    message = "staff.purchase_who" if facts["customers"] else "staff.no_customers"
    work.say(work.by.id, message, instead_of=work.tapped, **facts)


async def choose_customer(work: Work, customer: int) -> None:
    found = await people.get(work.tx, PersonId(customer))
    found.ensure_remembered()
    await expectations.put(work.tx, work.by.id, Awaited.PURCHASE_WHAT, found.id, now=work.now)
    work.say(work.by.id, "staff.purchase_what", instead_of=work.tapped, customer_id=found.id)


async def expect_newcomer(work: Work) -> None:
    await expectations.put(work.tx, work.by.id, Awaited.PURCHASE_FOR_LINK, None, now=work.now)
    work.say(work.by.id, "staff.purchase_for_link", instead_of=work.tapped)


async def name_in_words(work: Work, customer: int | None, written: Written) -> None:
    ensure_in_words(written)
    await name_purchase(work, None if customer is None else PersonId(customer), written.text)


async def name_purchase(work: Work, customer: PersonId | None, what: str) -> None:
    """A purchase without a customer has its link as soon as it has its name."""
    name = ensure_named(what)
    purchase = await purchases.add(work.tx, customer, name, registered_by=work.by.id, now=work.now)
    if customer is None:
        await make_link(work, purchase)
    else:
        (await people.hold(work.tx, customer)).ensure_remembered()
    await expectations.put(work.tx, work.by.id, Awaited.PURCHASE_WHEN, purchase, now=work.now)
    work.say(work.by.id, "staff.purchase_when", what=name, purchase=purchase)


async def date_delivery(work: Work, purchase: int, written: Written) -> None:
    """A typed date, or "yesterday"; nobody told the hour, so noon stands for the day."""
    ensure_in_words(written)
    day = written.day or read_past_day(written.text, today=work.business.day_of(work.now))
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
    found = await lock_purchase(work, purchase)
    await expectations.clear(work.tx, work.by.id)
    if found.customer_id is None:
        await hand_link(work, found)
        return
    await plan_touchpoints(work, found)
    work.say(work.by.id, "staff.purchase_waits", instead_of=work.tapped, what=found.what, purchase=found.id)


async def deliver(work: Work, purchase: int, at: datetime) -> None:
    """Keep when it arrived and plan the question; told a second time it plans nothing twice."""
    found = await lock_purchase(work, purchase)
    if found.customer_id is not None:
        (await people.get(work.tx, found.customer_id)).ensure_remembered()
    if found.delivered_at is None:
        found = found.delivered(at, now=work.now)
        await purchases.delivered(work.tx, found.id, at)
        await plan_touchpoints(work, found)
    await expectations.clear(work.tx, work.by.id)
    if found.customer_id is None:
        await hand_link(work, found)
    else:
        await _tell_registered(work, found, await people.get(work.tx, found.customer_id))


async def _tell_registered(work: Work, purchase: Purchase, customer: Person) -> None:
    due = await question_due(work, purchase)
    work.say(
        work.by.id,
        "staff.purchase_registered",
        instead_of=work.tapped,
        what=purchase.what,
        customer_id=customer.id,
        due=due,
        is_stopped=int(customer.asks_stopped_at is not None),
    )


async def lock_purchase(work: Work, purchase: int) -> Purchase:
    found = await purchases.lock(work.tx, purchase)
    if found is None:
        raise NoSuchNumber()
    return found
