"""/why tells staff what was planned for a customer and what became of it, each with its reason."""

from actions.matters.open_matter import get_matter
from actions.numbers import normalized
from actions.reports.measure_top import told_brought
from actions.silence.measure import BOUGHT_WITHIN
from actions.work import Work
from domain.people import Person, PersonId, Role, UnknownCustomer
from storage import links, matters, people
from storage.silence import fits
from storage.touchpoints import feelings

SHOWN = 12
MOST_NAMED = 8


async def explain_why(work: Work, text: str) -> None:
    """By a name, by the number of a complaint, or by Telegram's number."""
    if not text.strip():
        raise UnknownCustomer(text="")
    found = await _found(work, text.strip())
    if not found:
        raise UnknownCustomer(text=text.strip()[:40])
    if len(found) > 1:
        work.say(work.by.id, "touch.which", customers=[person.id for person in found[:MOST_NAMED]])
    else:
        await why_of(work, found[0].id)


async def _found(work: Work, text: str) -> list[Person]:
    matter = await matters.by_number(work.tx, normalized(text))
    if matter is not None:
        await get_matter(work, matter.id)
        return [await people.get(work.tx, matter.customer_id)]
    return await people.named(work.tx, text, limit=MOST_NAMED + 1)


async def why_of(work: Work, customer: int) -> None:
    found = await people.get(work.tx, PersonId(customer))
    found.ensure_remembered()
    unfit = await fits.said_of(work.tx, found.id)
    planned = await feelings.history(work.tx, found.id, limit=SHOWN)
    work.say(
        work.by.id,
        "touch.why",
        instead_of=work.tapped,
        customer_id=found.id,
        planned=planned,
        is_stopped=int(found.asks_stopped_at is not None),
        unfit=unfit,
        may_judge=int(work.by.may(Role.MANAGER) and (bool(unfit) or await _is_gone(work, found.id))),
        claims=await links.claims_of(work.tx, found.id, limit=MOST_NAMED),
        known_purchases=await feelings.bought(work.tx, found.id),
        brought=await told_brought(work, found.id),
    )


async def _is_gone(work: Work, customer: PersonId) -> bool:
    return await fits.is_gone(work.tx, customer, bought_since=work.now - BOUGHT_WITHIN)
