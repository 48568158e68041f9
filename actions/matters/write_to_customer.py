"""Staff write to the customer about a matter without explaining it: no state and no clock moves, but all see it."""

from actions.matters.open_matter import get_matter, note, refresh_notices
from actions.matters.propose_promise import beyond_reach, propose_promise
from actions.work import Work
from domain.matters.events import Happening
from domain.matters.matters import Matter
from domain.people import Person
from domain.staff.tone import ensure_respectful
from domain.words import Part, Written, ensure_sendable
from storage import people, words

TEXT = "text"


async def write_to_customer(work: Work, matter: Matter, written: Written) -> None:
    ensure_sendable(written.text)
    ensure_respectful(written.text)
    customer = await _reachable(work, matter)
    added = await words.add(work.tx, work.by.id, written, Part.MESSAGE, matter=matter.id, now=work.now)
    await note(work, matter, Happening.WROTE)
    work.say(
        customer.id,
        "complaint.message",
        matter_id=matter.id,
        words_id=added.words_id,
        author_id=work.by.id,
        role=work.by.role,
    )
    work.show(customer.id, added.files, matter_id=matter.id)
    work.say(work.by.id, "staff.message_sent", matter_id=matter.id)
    await refresh_notices(work, matter)
    if matter.is_open:
        await _propose_promise(work, matter, written.text, added.words_id)


async def _propose_promise(work: Work, matter: Matter, text: str, words_id: int) -> None:
    """What is written like this is sent at once: only then its author can be told that others may promise so far."""
    facts = await beyond_reach(work, matter, {TEXT: text})
    if await propose_promise(work, matter, {TEXT: text}, to=work.by, words_id=words_id):
        work.say(work.by.id, "promise.beyond_yours", matter_id=matter.id, **facts)


async def _reachable(work: Work, matter: Matter) -> Person:
    """The customer, if this one of the staff may write to them now.

    Raises:
        BeingTold: they haven't finished yet.
        GoneUp: it is for somebody higher to write about.
        OutOfReach: nothing reaches them.
    """
    matter.ensure_handed_over()
    matter.ensure_within(work.by.role)
    customer = await people.get(work.tx, matter.customer_id)
    customer.ensure_reachable()
    return customer


async def add_of_album(work: Work, number: int, written: Written) -> None:
    """The rest of an album whose first file went to the customer: it follows without a word of ours."""
    matter = await get_matter(work, number)
    customer = await _reachable(work, matter)
    added = await words.add(work.tx, work.by.id, written, Part.MESSAGE, matter=matter.id, now=work.now)
    if written.text:
        work.say(customer.id, "words.whole", matter_id=matter.id, words_id=added.words_id)
    work.show(customer.id, added.files, matter_id=matter.id)
