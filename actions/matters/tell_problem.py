"""A customer tells a problem step by step; what is there already is never asked again."""

from actions.matters.known_issue import told_at_once
from actions.matters.open_matter import (
    get_matter,
    note,
    notify_staff,
    open_matter,
    open_scored,
    retire_notices,
)
from actions.matters.weigh import tell_if_severe, weighed
from actions.work import Work
from domain.expectations import Awaited
from domain.matters.cards import Card
from domain.matters.events import Happening
from domain.matters.kinds import Kind
from domain.matters.matters import Matter
from domain.matters.steps import State
from domain.surveys import Response
from domain.words import Part, Written
from storage import cards, expectations, follow_ups, matters, responses, words
from storage.staff import topics


async def start_complaint(work: Work, written: Written | None = None) -> None:
    """Begin to listen. Somebody who was interrupted is asked whether to go on; words behind the command are kept."""
    draft = await matters.in_state(work.tx, work.by.id, State.DRAFT)
    is_new = draft is None
    draft = draft or await open_matter(work, Kind.COMPLAINT, State.DRAFT, customer=work.by.id)
    if written is not None:
        await words.add(work.tx, work.by.id, written, Part.TOLD, matter=draft.id, now=work.now)
    if not is_new and await matters.holds_words(work.tx, draft.id):
        work.say(work.by.id, "complaint.draft", matter_id=draft.id)
        return
    await ask_next(work, draft)


async def look_into(work: Work, response: int) -> None:
    """The customer's yes makes a complaint of a score and of the words that were written with it."""
    given = await responses.get(work.tx, response)
    matter = await _matter_of(work, given)
    if matter.is_told:
        work.toast("toasts.kept_before")
        return
    matter = matter.begun(now=work.now)
    await matters.keep(work.tx, matter)
    await words.hand_reasons_over(work.tx, given.id, matter=matter.id)
    await ask_next(work, matter)


async def _matter_of(work: Work, given: Response) -> Matter:
    """The matter of a low score; other scores have none until now."""
    found = await matters.to_response(work.tx, given.id)
    if found is not None:
        found.ensure_of(work.by.id)
        return await get_matter(work, found.id)
    return await open_scored(work, given)


async def get_draft(work: Work, matter: int) -> Matter:
    draft = await get_matter(work, matter)
    draft.ensure_of(work.by.id)
    draft.ensure_draft()
    return draft


async def ask_next(work: Work, draft: Matter, *, instead_of: int | None = None) -> None:
    """Ask for what is missing: the topic, the words, what would put it right; a second tap asks the same again."""
    place = instead_of or work.tapped
    if not draft.topic_asked:
        draft = draft.with_topic_asked(now=work.now)
        await expectations.put(work.tx, draft.customer_id, Awaited.COMPLAINT_WORDS, draft.id, now=work.now)
        codes = [one.code for one in (await topics.known(work.tx)).offered]
        work.say(draft.customer_id, "complaint.topic", matter_id=draft.id, offered=codes, instead_of=place)
    elif not await matters.holds_words(work.tx, draft.id):
        await expectations.put(work.tx, draft.customer_id, Awaited.COMPLAINT_WORDS, draft.id, now=work.now)
        work.say(draft.customer_id, "complaint.words", matter_id=draft.id, instead_of=place)
    else:
        draft = draft.with_wanted_asked(now=work.now)
        await expectations.put(work.tx, draft.customer_id, Awaited.COMPLAINT_WANTED, draft.id, now=work.now)
        work.say(draft.customer_id, "complaint.wanted", matter_id=draft.id, instead_of=place)
    await matters.keep(work.tx, draft)


async def choose_topic(work: Work, matter: int, code: str) -> None:
    """Also one that has been retired since: what was offered counts."""
    draft = await get_draft(work, matter)
    draft = draft.with_topic((await topics.known(work.tx)).of(code).code, now=work.now)
    await matters.keep(work.tx, draft)
    await ask_next(work, draft)


async def add_to_draft(work: Work, matter: int, written: Written) -> None:
    """Words and files, as many as they like; the button says when it's all."""
    draft = await get_draft(work, matter)
    draft = draft.touched(now=work.now)
    added = await words.add(work.tx, work.by.id, written, Part.TOLD, matter=draft.id, now=work.now)
    await matters.keep(work.tx, draft)
    await expectations.put(work.tx, work.by.id, Awaited.COMPLAINT_WORDS, draft.id, now=work.now)
    if not added.is_more_of_album:
        work.say(work.by.id, "complaint.more", matter_id=draft.id)


async def finish_words(work: Work, matter: int) -> None:
    await ask_next(work, await get_draft(work, matter))


async def want(work: Work, matter: int, written: Written | None) -> None:
    """What would put it right, in the customer's words; None leaves the proposal to us."""
    draft = await get_draft(work, matter)
    if written is not None:
        await words.add(work.tx, work.by.id, written, Part.WANTED, matter=draft.id, now=work.now)
    await receive(work, draft)


async def leave_proposal(work: Work, matter: int) -> None:
    await want(work, matter, None)


async def go_on(work: Work, matter: int) -> None:
    await ask_next(work, (await get_draft(work, matter)).touched(now=work.now))


async def start_again(work: Work, matter: int) -> None:
    draft = (await get_draft(work, matter)).discarded(now=work.now)
    await matters.keep(work.tx, draft)
    await ask_next(work, await open_matter(work, Kind.COMPLAINT, State.DRAFT, customer=work.by.id))


async def discard(work: Work, matter: int) -> None:
    draft = (await get_draft(work, matter)).discarded(now=work.now)
    await matters.keep(work.tx, draft)
    await _stop_asking(work, draft)
    work.say(work.by.id, "complaint.discarded", instead_of=work.tapped)


async def _stop_asking(work: Work, draft: Matter) -> None:
    for kind in (Awaited.COMPLAINT_WORDS, Awaited.COMPLAINT_WANTED):
        await expectations.settle(work.tx, draft.customer_id, kind, draft.id)


async def receive(work: Work, draft: Matter) -> None:
    """Hand the complaint over: the customer gets its number and what happens next, staff get the words."""
    matter = await received(work, draft)
    work.say(matter.customer_id, "complaint.received", matter_id=matter.id, instead_of=work.tapped)
    await _show_long_words(work, await cards.of(work.tx, matter.id))
    if await told_at_once(work, matter):
        await retire_notices(work, matter, "staff.became_known")
    else:
        await retire_notices(work, matter)
        await notify_staff(work, matter)
    await tell_if_severe(work, draft, matter)


async def received(work: Work, draft: Matter) -> Matter:
    """From here on an answer is due; nothing else is asked of its customer."""
    matter = await weighed(work, draft.received(now=work.now, policy=work.policy))
    await note(work, matter, Happening.RECEIVED)
    await _stop_asking(work, matter)
    await follow_ups.drop_asks_of(work.tx, matter.customer_id, why="open_complaint", now=work.now)
    await follow_ups.drop_of_matter(work.tx, matter.id, why="received", now=work.now)
    return matter


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


async def resting_drafts(work: Work) -> list[Matter]:
    return await matters.resting(work.tx, State.DRAFT, before=work.now - work.policy.draft_rests)
