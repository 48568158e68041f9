"""Who takes what a person answers, whatever was awaited of them, and what nobody awaited."""

from collections.abc import Awaitable, Callable

from actions.answers.say_idle import say_idle
from actions.answers.told_by_customers import TOLD_BY_CUSTOMERS
from actions.answers.told_by_staff import TOLD_BY_STAFF
from actions.intake import particulars
from actions.matters import explain, question_customer
from actions.matters.keep_words import add_words, keep_unsorted
from actions.matters.open_matter import get_matter
from actions.sheets import send_in
from actions.surveys import register_purchase, take_score
from actions.touchpoints.hear_typed import is_said_of_purchase
from actions.work import Work
from domain.expectations import OF_DRAFTS, OF_EXPLANATIONS, Awaited, Expectation
from domain.figures.nps import Score
from domain.matters import explanations
from domain.matters.steps import State
from domain.sheets.sheets import is_sheet
from domain.typed_scores import is_no_as_well, read_score
from domain.words import Written
from storage import invitations, matters

Taker = Callable[[Work, Expectation, Written], Awaitable[None]]


async def hear_score(work: Work, invitation: int, written: Written) -> None:
    """A typed score counts only if it is the whole message and their own; words instead of one are kept as words."""
    if (score := bare_score(written)) is not None:
        await take_score.take_score(work, invitation, score, is_typed=True)
        return
    _, added, _ = await keep_unsorted(work, written)
    if not added.is_more_of_album:
        work.say(work.by.id, "survey.words_first", invitation_id=invitation)


def bare_score(written: Written) -> Score | None:
    return None if written.file is not None or written.is_forwarded else read_score(written.text)


async def hear_unasked(work: Work, written: Written) -> None:
    """Words out of the blue: to the open complaint if there is one, else asked by buttons what they are."""
    if work.by.role is not None and written.file is not None and is_sheet(written.file):
        await send_in.send_in(work, written.file)
        return
    if await _is_score_after_all(work, written):
        return
    if work.by.role is not None:
        await say_idle(work, written)
        return
    open_complaint = await matters.open_complaint(work.tx, work.by.id)
    if open_complaint is None and await is_said_of_purchase(work, written):
        return
    if open_complaint is None:
        await hear_unsorted(work, written)
    elif open_complaint.state is State.WAITING_CUSTOMER:
        await question_customer.take_answer(work, open_complaint.id, written)
    else:
        await add_words(work, open_complaint, written, is_sure=False)


async def _is_score_after_all(work: Work, written: Written) -> bool:
    """A question may be answered late, or thought better of; while a complaint is open a number may be about that."""
    score = bare_score(written)
    if score is None or is_no_as_well(written.text):
        return False
    since = work.now - work.policy.expectation_lasts
    asked = await invitations.answerable(work.tx, work.by.id, since=since, now=work.now)
    if asked is None or await matters.open_complaint(work.tx, work.by.id) is not None:
        return False
    await take_score.take_score(work, asked, score, is_typed=True)
    return True


async def hear_unsorted(work: Work, written: Written) -> None:
    """What several in a row are is asked in full once; the buttons stand under the last."""
    matter, added, is_more = await keep_unsorted(work, written)
    if not added.is_more_of_album:
        work.say(work.by.id, "words.unasked", matter_id=matter.id, is_more=int(is_more))


async def _hear_draft(work: Work, expected: Expectation, written: Written) -> None:
    matter = await get_matter(work, expected.subject)
    if matter.state is not State.DRAFT:
        await hear_unasked(work, written)
    else:
        await particulars.answer(work, matter.id, expected.kind, written)


async def _hear_part(work: Work, expected: Expectation, written: Written) -> None:
    await explain.write_part(work, expected.subject, explanations.Part(expected.kind), written)


async def _hear_purchase_for_link(work: Work, expected: Expectation, written: Written) -> None:
    await register_purchase.name_in_words(work, None, written)


def _about_its_subject(take: Callable[[Work, int, Written], Awaitable[None]]) -> Taker:
    async def taken(work: Work, expected: Expectation, written: Written) -> None:
        await take(work, expected.subject, written)

    return taken


TAKES: dict[Awaited, Taker] = {
    **{kind: _about_its_subject(take) for kind, take in (TOLD_BY_CUSTOMERS | TOLD_BY_STAFF).items()},
    **dict.fromkeys(OF_DRAFTS, _hear_draft),
    **dict.fromkeys(OF_EXPLANATIONS, _hear_part),
    Awaited.SCORE: _about_its_subject(hear_score),
    Awaited.PURCHASE_FOR_LINK: _hear_purchase_for_link,
}
"""Who takes the answer to what is awaited; a phone number is shown, not told."""
