"""Staff ask the customer something about a matter; while we wait, our own deadline moves back, too."""

from actions.hours.known import business_of
from actions.matters.handling import get_handled
from actions.matters.open_matter import get_matter, handler_of, note, pass_on, refresh_notices
from actions.matters.weigh import weigh_more
from actions.staff import staff_of
from actions.work import Work
from domain.expectations import Awaited
from domain.matters.dates import answered_by_customer
from domain.matters.events import Happening
from domain.matters.matters import Matter
from domain.matters.steps import State
from domain.matters.told import ONE_MESSAGE
from domain.people import PersonId
from domain.staff.tone import ensure_respectful
from domain.words import Part, Written, ensure_askable
from storage import cards, expectations, follow_ups, people, words
from storage.words import Added


async def begin_question(work: Work, matter: int) -> None:
    found = await get_handled(work, matter)
    found.ensure_open()
    found.ensure_within(work.by.role)
    await expectations.put(work.tx, work.by.id, Awaited.QUESTION, found.id, now=work.now)
    work.say(work.by.id, "staff.question", matter_id=found.id)


async def ask(work: Work, matter: int, written: Written) -> None:
    ensure_askable(written.text)
    ensure_respectful(written.text)
    found = await get_handled(work, matter)
    found.ensure_within(work.by.role)
    found = found.waiting(now=work.now)
    (await people.get(work.tx, found.customer_id)).ensure_reachable()
    added = await words.add(work.tx, work.by.id, written, Part.QUESTION, matter=found.id, now=work.now)
    await follow_ups.drop_of_matter(work.tx, found.id, why="asked", now=work.now)
    await note(work, found, Happening.ASKED)
    await expectations.settle(work.tx, work.by.id, Awaited.QUESTION, found.id)
    await expectations.put(work.tx, found.customer_id, Awaited.ANSWER, found.id, now=work.now)
    work.say(found.customer_id, "complaint.asked", matter_id=found.id, author=work.by.name, role=work.by.role)
    work.show(found.customer_id, added.files, matter_id=found.id)
    work.say(work.by.id, "staff.question_sent", matter_id=found.id)
    await refresh_notices(work, found)


async def take_answer(work: Work, matter: int, written: Written) -> None:
    """The customer answers; no rule of ours may lose these words, whatever became of the matter meanwhile."""
    found = await get_matter(work, matter)
    added = await words.add(work.tx, work.by.id, written, Part.ANSWER, matter=found.id, now=work.now)
    await expectations.settle(work.tx, work.by.id, Awaited.ANSWER, found.id)
    if found.state is State.WAITING_CUSTOMER:
        found = answered_by_customer(found, hours=(await business_of(work)).hours, now=work.now)
    await note(work, found, Happening.ANSWERED)
    await weigh_more(work, found, written.text)
    if not added.is_more_of_album:
        work.say(work.by.id, "complaint.answer_added", matter_id=found.id, message_words=added.words_id)
    await refresh_notices(work, found)
    await pass_on(work, found, added, "staff.answered")
    await _tell_asker(work, found, added)


async def _tell_asker(work: Work, matter: Matter, added: Added) -> None:
    """Whoever asked was told that the answer comes to them, also where it is for others to handle."""
    if (asker := await other_asker(work, matter)) is None:
        return
    work.say(asker, "staff.answered", matter_id=matter.id, words_id=added.words_id)
    if added.length > ONE_MESSAGE:
        work.say(asker, "words.whole", matter_id=matter.id, words_id=added.words_id)
    work.show(asker, added.files, matter_id=matter.id)


async def other_asker(work: Work, matter: Matter) -> PersonId | None:
    """Whoever asked, if none of those who handle it."""
    asker = (await cards.of(work.tx, matter.id)).asker
    return None if asker is None or asker.by_id in await _heard(work, matter) else asker.by_id


async def _heard(work: Work, matter: Matter) -> set[PersonId]:
    handler = await handler_of(work, matter)
    return {handler} if handler else {one.id for one in await staff_of(work.tx, matter.level, matter=matter.id)}
