"""Whatever a person writes is kept first; what it answers is told by a reply, by what was asked, or by buttons."""

from actions.answerable import PROMPTS, answers_other, is_answerable
from actions.intake import particulars, relay, tell_problem
from actions.intake.thank import are_thanks
from actions.matters import explain, question_customer, write_to_customer
from actions.matters.keep_words import add_words, give_reason, keep_in_silence, keep_unsorted
from actions.matters.open_matter import get_matter, going_on
from actions.panel import hear_answer
from actions.people.offer_phone import put_away
from actions.sheets import send_in
from actions.surveys import register_purchase, take_score
from actions.told_by_customers import TOLD_BY_CUSTOMERS
from actions.told_by_staff import TOLD_BY_STAFF
from actions.work import Work
from domain.expectations import OF_DRAFTS, OF_EXPLANATIONS, Awaited, Expectation
from domain.matters import explanations
from domain.matters.matters import Matter
from domain.matters.steps import State
from domain.media.files import LARGEST_FILE, MEGABYTE
from domain.people import PersonId
from domain.sheets.sheets import is_sheet
from domain.typed_scores import read_score
from domain.words import FROM_STAFF, Written, ensure_in_words
from storage import expectations, matters, outbox, responses, words
from storage.outbox import About

ABOUT_A_MATTER = OF_DRAFTS | {Awaited.ANSWER, Awaited.MISSING}
OF_PURCHASES = {Awaited.PURCHASE_WHAT, Awaited.PURCHASE_FOR_LINK, Awaited.PURCHASE_WHEN}


async def hear(work: Work, written: Written) -> None:
    """Take words or a file. A reply to a message beats what was asked last, and an album stays together."""
    if work.by.muted_at is not None:
        await keep_in_silence(work, written.fitting)
        return
    written = _told_what_is_left_out(work, written)
    if written.is_empty or await _goes_with_its_album(work, written):
        return
    expected = await _expected(work)
    if await are_thanks(work, written, expected) or await _goes_to_its_matter(work, written, expected):
        return
    if expected is None:
        await _hear_unasked(work, written)
    elif expected.kind in TOLD_BY_STAFF:
        await TOLD_BY_STAFF[expected.kind](work, expected.subject, written)
    elif expected.kind in OF_DRAFTS:
        await _hear_draft(work, expected, written)
    else:
        await _hear_answer(work, expected, written)


def _told_what_is_left_out(work: Work, written: Written) -> Written:
    """What of it can be kept; what can't is said, for it would be waited for."""
    if written.is_unsupported:
        work.say(work.by.id, "errors.media")
    if written.is_too_large:
        work.say(work.by.id, "errors.too_large", largest=LARGEST_FILE // MEGABYTE)
    return written.fitting


async def _goes_with_its_album(work: Work, written: Written) -> bool:
    """Whether it is more of what staff sent or passed on: only the first of an album is asked what it is."""
    first = await words.of_album(work.tx, work.by.id, written)
    if first is None or work.by.role is None:
        return False
    if first.part not in FROM_STAFF:
        return first.matter_id is not None and await relay.add_of_album(work, first.matter_id, written)
    if first.explanation_id is not None:
        await explain.enclose_of_album(work, first.explanation_id, written)
    elif first.matter_id is not None:
        await write_to_customer.add_of_album(work, first.matter_id, written)
    return True


async def _expected(work: Work) -> Expectation | None:
    expected = await expectations.of(work.tx, work.by.id)
    if expected and expected.kind is Awaited.PHONE:
        await put_away(work)
        return None
    if expected is None or not expected.is_for(work.by):
        return None
    return expected if expected.holds(work.now, work.policy) else None


async def _hear_answer(work: Work, expected: Expectation, written: Written) -> None:
    if expected.kind in OF_PURCHASES:
        ensure_in_words(written)
    if expected.kind is Awaited.PURCHASE_FOR_LINK:
        await register_purchase.name_purchase(work, None, written.text)
        return
    subject = expected.subject
    match expected.kind:
        case Awaited.SCORE:
            await _hear_score(work, subject, written)
        case kind if kind in TOLD_BY_CUSTOMERS:
            await TOLD_BY_CUSTOMERS[kind](work, subject, written)
        case Awaited.QUESTION:
            await question_customer.ask(work, subject, written)
        case Awaited.PURCHASE_WHAT:
            await register_purchase.name_purchase(work, PersonId(subject), written.text)
        case Awaited.PURCHASE_WHEN:
            await register_purchase.date_delivery(work, subject, written.day)
        case kind if kind in OF_EXPLANATIONS:
            await explain.write_part(work, subject, explanations.Part(expected.kind), written)


async def _goes_to_its_matter(work: Work, written: Written, expected: Expectation | None) -> bool:
    """Whether it was a reply to an older message; then its words go where that message belongs."""
    if written.reply_to is None:
        return False
    about = await outbox.about(work.tx, work.by.id, written.reply_to)
    if about is None:
        return False
    if about.matter_id is not None:
        matter = await going_on(work, await get_matter(work, about.matter_id))
        if matter.customer_id != work.by.id:
            return work.by.role is not None and await _reply_by_staff(work, matter, about, written, expected)
        return await _reply_to_matter(work, matter, written, expected)
    if about.invitation_id is not None:
        return await _reply_to_question(work, about.invitation_id, written)
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
        work.say(work.by.id, "staff.idle")
    return True


async def _reply_to_matter(work: Work, matter: Matter, written: Written, expected: Expectation | None) -> bool:
    if expected is not None and expected.subject_id == matter.id and expected.kind in ABOUT_A_MATTER:
        return False
    if matter.state is State.DRAFT:
        await tell_problem.add_to_draft(work, matter.id, written)
    elif matter.state is State.WAITING_CUSTOMER:
        await question_customer.take_answer(work, matter.id, written)
    else:
        await add_words(work, matter, written)
    return True


async def _reply_to_question(work: Work, invitation: int, written: Written) -> bool:
    given = await responses.to_invitation(work.tx, invitation)
    if given is None:
        await _hear_score(work, invitation, written)
    else:
        await give_reason(work, given.id, written)
    return True


async def _hear_score(work: Work, invitation: int, written: Written) -> None:
    """A typed score counts only if it is the whole message and their own; words instead of one are kept as words."""
    is_bare = written.file is None and not written.is_forwarded
    if is_bare and (score := read_score(written.text)) is not None:
        await take_score.take_score(work, invitation, score)
        return
    _, added = await keep_unsorted(work, written)
    if not added.is_more_of_album:
        work.say(work.by.id, "survey.words_first", invitation_id=invitation)


async def _hear_draft(work: Work, expected: Expectation, written: Written) -> None:
    matter = await get_matter(work, expected.subject)
    if matter.state is not State.DRAFT:
        await _hear_unasked(work, written)
    else:
        await particulars.answer(work, matter.id, expected.kind, written)


async def _hear_unasked(work: Work, written: Written) -> None:
    """Words out of the blue: to the open complaint if there is one, else asked by buttons what they are."""
    if work.by.role is not None and written.file is not None and is_sheet(written.file):
        await send_in.send_in(work, written.file)
        return
    if work.by.role is not None:
        work.say(work.by.id, "staff.idle")
        return
    open_complaint = await matters.open_complaint(work.tx, work.by.id)
    if open_complaint is None:
        matter, added = await keep_unsorted(work, written)
        if not added.is_more_of_album:
            work.say(work.by.id, "words.unasked", matter_id=matter.id)
    elif open_complaint.state is State.WAITING_CUSTOMER:
        await question_customer.take_answer(work, open_complaint.id, written)
    else:
        await add_words(work, open_complaint, written, is_sure=False)
