"""Front-line staff pass on what a customer told them by word of mouth: it is that customer's complaint from then on."""

from actions.customers import customers_of_page
from actions.intake.hand_over import received
from actions.matters.open_matter import get_matter, notify_staff, open_matter, pass_on
from actions.matters.weigh import tell_if_severe
from actions.work import Work
from domain.expectations import Awaited
from domain.frozen import replace
from domain.matters.kinds import Kind
from domain.matters.matters import Matter
from domain.matters.steps import State
from domain.people import Person, PersonId
from domain.words import Part, Written
from storage import expectations, people, words
from storage.words import Added

UNKNOWN = 0  # No customer has this number.


async def ask_whose(work: Work, *, page: int) -> None:
    work.say(work.by.id, "staff.relay_who", instead_of=work.tapped, **await customers_of_page(work, page=page))


async def choose_whose(work: Work, customer: int) -> None:
    """Ask for the words; 0 is somebody whom we don't know."""
    await expectations.put(work.tx, work.by.id, Awaited.RELAYED, customer, now=work.now)
    if customer == UNKNOWN:
        work.say(work.by.id, "staff.relay_unknown", instead_of=work.tapped)
    else:
        found = await people.get(work.tx, PersonId(customer))
        found.ensure_remembered()
        work.say(work.by.id, "staff.relay_what", instead_of=work.tapped, customer_id=found.id)


async def relay(work: Work, customer: int, written: Written) -> None:
    """One message, or an album: staff hear of it as of any complaint, and whoever said it that we have heard."""
    told_by = await _teller(work, customer)
    number = await open_matter(work, Kind.COMPLAINT, State.DRAFT, customer=told_by.id)
    draft = replace(number, relayed_by=work.by.id)
    added = await words.add(work.tx, work.by.id, written, Part.TOLD, matter=draft.id, now=work.now)
    await expectations.clear(work.tx, work.by.id)
    matter = await received(work, draft)
    _tell_customer(work, told_by, matter, added)
    await notify_staff(work, matter)
    await tell_if_severe(work, draft, matter)
    work.say(work.by.id, "staff.relayed", matter_id=matter.id)


async def _teller(work: Work, customer: int) -> Person:
    """Whom we don't know is kept as somebody without a name, whom nothing reaches."""
    if customer == UNKNOWN:
        return await people.add_by_hearsay(work.tx, now=work.now)
    found = await people.hold(work.tx, PersonId(customer))
    found.ensure_remembered()
    return found


def _tell_customer(work: Work, customer: Person, matter: Matter, added: Added) -> None:
    if customer.unreachable_at is None:
        work.say(customer.id, "complaint.relayed", matter_id=matter.id)
        work.show(customer.id, added.files, matter_id=matter.id)


async def add_of_album(work: Work, number: int, written: Written) -> bool:
    """The rest of an album that was relayed; whether it was one."""
    matter = await get_matter(work, number)
    if matter.relayed_by != work.by.id:
        return False
    added = await words.add(work.tx, work.by.id, written, Part.TOLD, matter=matter.id, now=work.now)
    await pass_on(work, matter, added)
    customer = await people.get(work.tx, matter.customer_id)
    if customer.unreachable_at is None:
        work.show(customer.id, added.files, matter_id=matter.id)
    return True
