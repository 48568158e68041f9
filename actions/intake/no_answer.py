"""What was taken for the answer to a question of staff wasn't meant as one: the question waits on."""

from actions.intake.another_matter import own_words, say_moved
from actions.intake.sort_words import sort_words
from actions.matters.open_matter import get_matter, going_on, note, open_matter, refresh_notices, say_to_handlers
from actions.matters.question_customer import other_asker
from actions.work import Work
from domain.expectations import Awaited
from domain.matters.events import Happening
from domain.matters.kinds import Kind, Meant
from domain.matters.matters import Matter
from domain.matters.steps import State
from domain.words import Part
from storage import expectations, matters, words

OF_QUESTIONS = frozenset({Happening.ASKED, Happening.ANSWERED, Happening.NO_ANSWER})


async def take_answer_back(work: Work, number: int) -> None:
    """The words stay with what they were written to until their customer says what they are."""
    kept = await own_words(work, number)
    if kept.part is not Part.ANSWER:
        work.toast("toasts.kept_before")
        return
    matter = await going_on(work, await get_matter(work, kept.matter_id or 0))
    matter.ensure_open(by=work.by.id)
    await words.no_answer(work.tx, kept.id)
    matter = await _asked_still(work, matter)
    await note(work, matter, Happening.NO_ANSWER)
    facts = {"message_words": kept.id, "stands_in": kept.matter_id}
    work.say(work.by.id, "complaint.no_answer", matter_id=matter.id, instead_of=work.tapped, **facts)
    await refresh_notices(work, matter)
    await say_to_handlers(work, matter, "staff.no_answer", words_id=kept.id)
    if (asker := await other_asker(work, matter)) is not None:
        work.say(asker, "staff.no_answer", matter_id=matter.id, words_id=kept.id)


async def _asked_still(work: Work, matter: Matter) -> Matter:
    """The question is open again, unless staff have gone on without its answer."""
    last = await matters.happened_last(work.tx, matter.id, OF_QUESTIONS)
    if matter.state is not State.INVESTIGATING or last is not Happening.ANSWERED:
        return matter
    await expectations.put(work.tx, matter.customer_id, Awaited.ANSWER, matter.id, now=work.now)
    return matter.waiting(now=work.now)


async def ask_with(work: Work, number: int, left: int) -> None:
    """It is a question of its customer's: staff get it as one of its own."""
    kept = await own_words(work, number)
    if kept.matter_id != left:
        work.toast("toasts.kept_before")
        return
    stood_in = await going_on(work, await get_matter(work, left))
    stood_in.ensure_open(by=work.by.id)
    asked = await open_matter(work, Kind.NOTE, State.UNSORTED, customer=work.by.id)
    await words.move(work.tx, kept.id, into=asked.id)
    await sort_words(work, asked.id, Meant.QUESTION)
    await say_moved(work, stood_in, kept)
