"""Whatever a person writes is kept first; what it answers is told by a reply, by what was asked, or by buttons."""

from actions.answers.say_idle import IDLE_TO_LIST, say_idle
from actions.answers.take_answer import TAKES, hear_score, hear_unasked, hear_unsorted
from actions.hearing.answerable import LISTS, PROMPTS, answers_other, is_answerable
from actions.intake import relay, tell_problem
from actions.intake.salute import is_salute
from actions.intake.say_settled import is_said_to_be_settled
from actions.intake.thank import are_thanks
from actions.matters import explain, question_customer, write_to_customer
from actions.matters.keep_words import add_of_album, add_words, give_reason, keep_in_silence
from actions.matters.open_matter import get_matter, going_on
from actions.panel import hear_answer
from actions.people.offer_phone import put_away
from actions.work import Work
from domain.expectations import OF_DRAFTS, Awaited, Expectation
from domain.matters.matters import Matter
from domain.matters.steps import State
from domain.media.files import LARGEST_FILE, MEGABYTE
from domain.words import FROM_STAFF, Written
from storage import expectations, outbox, responses, words
from storage.outbox import About

ABOUT_A_MATTER = OF_DRAFTS | {Awaited.ANSWER, Awaited.MISSING}


async def hear(work: Work, written: Written) -> None:
    await hear_expected(work, written, await expectations.of(work.tx, work.by.id))


async def hear_expected(work: Work, written: Written, awaited: Expectation | None) -> None:
    """Take words or a file. A reply to a message beats what was asked last, and an album stays together."""
    if work.by.muted_at is not None:
        await keep_in_silence(work, written.fitting)
        return
    written = fitting(work, written)
    if written.is_empty or await _goes_with_its_album(work, written):
        return
    expected = await _still_expected(work, awaited)
    if expected is None and await is_said_to_be_settled(work, written):
        return
    if await _is_courtesy(work, written, expected) or await _goes_to_its_matter(work, written, expected):
        return
    if expected is None:
        await hear_unasked(work, written)
    else:
        await TAKES[expected.kind](work, expected, written)


async def _is_courtesy(work: Work, written: Written, expected: Expectation | None) -> bool:
    return await is_salute(work, written, expected) or await are_thanks(work, written, expected)


def fitting(work: Work, written: Written) -> Written:
    """What of it can be kept; what can't is said, for it would be waited for."""
    if written.is_unsupported:
        work.say(work.by.id, "errors.media")
    if written.is_too_large:
        work.say(work.by.id, "errors.too_large", largest=LARGEST_FILE // MEGABYTE)
    return written.fitting


async def _goes_with_its_album(work: Work, written: Written) -> bool:
    """Whether it is more of what went before it: only the first of an album is asked what it is."""
    first = await words.of_album(work.tx, work.by.id, written)
    if first is None:
        return False
    if work.by.role is None:
        return await add_of_album(work, first, written)
    if first.part not in FROM_STAFF:
        return first.matter_id is not None and await relay.add_of_album(work, first.matter_id, written)
    if first.explanation_id is not None:
        await explain.enclose_of_album(work, first.explanation_id, written)
    elif first.matter_id is not None:
        await write_to_customer.add_of_album(work, first.matter_id, written)
    return True


async def _still_expected(work: Work, expected: Expectation | None) -> Expectation | None:
    if expected and expected.kind is Awaited.PHONE:
        await put_away(work)
        return None
    if expected is None or not expected.is_for(work.by):
        return None
    return expected if expected.holds(work.now, work.policy) else None


async def _goes_to_its_matter(work: Work, written: Written, expected: Expectation | None) -> bool:
    """Whether it was a reply to an older message; then its words go where that message belongs."""
    about = await outbox.about(work.tx, work.by.id, written.reply_to) if written.reply_to is not None else None
    if about is None:
        return False
    if about.matter_id is not None:
        matter = await going_on(work, await get_matter(work, about.matter_id))
        if matter.customer_id != work.by.id:
            return work.by.role is not None and await _reply_by_staff(work, matter, about, written, expected)
        return await _reply_to_matter(work, matter, written, expected)
    if about.invitation_id is not None:
        return await _reply_to_question(work, about.invitation_id, written)
    if about.message in LISTS:
        return await _reply_to_list(work, about, written, expected)
    return about.message == hear_answer.QUESTION and await hear_answer.hear_reply(work, written)


async def _reply_by_staff(
    work: Work, matter: Matter, about: About, written: Written, expected: Expectation | None
) -> bool:
    """To what we asked them it is the answer; to what is the customer's it goes to the customer, to nothing else."""
    if about.explanation_id is not None and about.message in PROMPTS:
        await explain.write_part(work, about.explanation_id, PROMPTS[about.message], written)
    elif about.message == "staff.question":
        await question_customer.ask(work, matter.id, written)
    elif is_answerable(about):
        await write_to_customer.write_to_customer(work, matter, written)
    elif not answers_other(about, expected):
        return False
    else:
        await say_idle(work, written)
    return True


async def _reply_to_matter(work: Work, matter: Matter, written: Written, expected: Expectation | None) -> bool:
    if expected is not None and expected.subject_id == matter.id and expected.kind in ABOUT_A_MATTER:
        return False
    if matter.state is State.DISCARDED:
        return False
    if matter.state is State.UNSORTED:
        await hear_unsorted(work, written)
    elif matter.state is State.DRAFT:
        await tell_problem.add_to_draft(work, matter.id, written)
    elif matter.state is State.WAITING_CUSTOMER:
        await question_customer.take_answer(work, matter.id, written)
    else:
        await add_words(work, matter, written)
    return True


async def _reply_to_question(work: Work, invitation: int, written: Written) -> bool:
    given = await responses.to_invitation(work.tx, invitation)
    if given is None:
        await hear_score(work, invitation, written)
    else:
        await give_reason(work, given.id, written)
    return True


async def _reply_to_list(work: Work, about: About, written: Written, expected: Expectation | None) -> bool:
    """To which customer of them it is isn't told by it, nor is it what would go to another one now."""
    if work.by.role is None or not (expected is None or answers_other(about, expected)):
        return False
    await say_idle(work, written, IDLE_TO_LIST)
    return True
