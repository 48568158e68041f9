"""A complaint that was told is handed over: by its customer, or by the clock where it rests."""

from actions.hours.known import answer_due
from actions.matters.give_way import close_notices, tell_anew
from actions.matters.known_issue import told_at_once
from actions.matters.open_matter import get_matter, note
from actions.matters.weigh import tell_if_severe, weighed
from actions.work import Work
from domain.expectations import OF_DRAFTS
from domain.matters.cards import Card
from domain.matters.events import Happening
from domain.matters.matters import Matter
from domain.matters.steps import State
from storage import cards, expectations, follow_ups, matters


async def receive(work: Work, draft: Matter) -> None:
    """Hand the complaint over: the customer gets its number and what happens next, staff get the words."""
    matter = await received(work, draft)
    work.say(matter.customer_id, "complaint.received", matter_id=matter.id, instead_of=work.tapped)
    await _show_long_words(work, await cards.of(work.tx, matter.id))
    if await told_at_once(work, matter):
        await close_notices(work, matter, "staff.became_known")
    else:
        await tell_anew(work, matter)
    await tell_if_severe(work, draft, matter)


async def received(work: Work, draft: Matter) -> Matter:
    """From here on an answer is due; what else is planned for its customer waits for its end."""
    matter = await weighed(work, draft.received(now=work.now, due=await answer_due(work)))
    await note(work, matter, Happening.RECEIVED)
    await stop_asking(work, matter)
    await follow_ups.drop_of_matter(work.tx, matter.id, why="received", now=work.now)
    return matter


async def stop_asking(work: Work, draft: Matter) -> None:
    for kind in OF_DRAFTS:
        await expectations.settle(work.tx, draft.customer_id, kind, draft.id)


async def _show_long_words(work: Work, card: Card) -> None:
    """Words too long for the receipt are shown beneath it, so that everybody sees what was understood."""
    for one in card.cut:
        work.say(card.matter.customer_id, "words.whole", matter_id=card.matter.id, words_id=one.id)


async def receive_resting(work: Work, number: int) -> None:
    """A draft that rests is received as it stands: no words end where nobody reads."""
    draft = await get_matter(work, number)
    if draft.state is State.DRAFT and work.now - draft.touched_at >= work.policy.draft_rests:
        if draft.response_id is not None or await matters.holds_words(work.tx, draft.id):
            await receive(work, draft)
        elif work.now - draft.touched_at >= work.policy.expectation_lasts:
            await matters.keep(work.tx, draft.discarded(now=work.now))


async def resting_drafts(work: Work) -> list[int]:
    return await matters.resting(work.tx, State.DRAFT, before=work.now - work.policy.draft_rests)
