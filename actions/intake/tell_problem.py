"""A customer tells a problem step by step; what is there already is never asked again."""

from actions.intake.ask_next import ask_next, get_draft
from actions.intake.hand_over import receive, stop_asking
from actions.matters.open_matter import get_matter, open_matter, open_scored, refresh_notices
from actions.work import Work
from domain.expectations import Awaited
from domain.matters.intake import with_topic
from domain.matters.kinds import Kind
from domain.matters.matters import Matter
from domain.matters.steps import State
from domain.words import Part, Written
from storage import expectations, matters, responses, words
from storage.said import before
from storage.staff import topics

MORE = "complaint.more"


async def start_complaint(work: Work, written: Written | None = None) -> None:
    """Begin to listen. Somebody who was interrupted is asked whether to go on; words behind the command are kept."""
    draft = await matters.in_state(work.tx, work.by.id, State.DRAFT)
    is_new = draft is None
    draft = draft or await open_matter(work, Kind.COMPLAINT, State.DRAFT, customer=work.by.id)
    if written is not None and await words.of_message(work.tx, work.by.id, written.message_id) is None:
        belongs = draft.id if work.by.muted_at is None else None  # As with all that somebody muted writes.
        await words.add(work.tx, work.by.id, written, Part.TOLD, matter=belongs, now=work.now)
    if not is_new and await matters.holds_words(work.tx, draft.id):
        work.say(work.by.id, "complaint.draft", matter_id=draft.id)
        return
    await ask_next(work, draft)


async def look_into(work: Work, response: int) -> None:
    """The customer's yes makes a complaint of a score and of the words that were written with it."""
    given, asked, number = await responses.told(work.tx, response)
    given.ensure_of(work.by.id)
    matter = await open_scored(work, given, asked) if number is None else await get_matter(work, number)
    if matter.is_told:
        work.toast("toasts.kept_before")
        return
    matter = matter.begun(now=work.now)
    await matters.keep(work.tx, matter)
    await words.hand_reasons_over(work.tx, given.id, matter=matter.id)
    await refresh_notices(work, matter)
    await ask_next(work, matter)


async def choose_topic(work: Work, matter: int, code: str) -> None:
    """Also one that has been retired since: what was offered counts."""
    draft = await get_draft(work, matter)
    topic = (await topics.known(work.tx)).of(code)
    await ask_next(work, with_topic(draft, topic.code, now=work.now))


async def add_to_draft(work: Work, matter: int, written: Written) -> None:
    """Words and files, as many as they like; the button says when it's all, and is explained once."""
    draft = await get_draft(work, matter)
    draft = draft.touched(now=work.now)
    added = await words.add(work.tx, work.by.id, written, Part.TOLD, matter=draft.id, now=work.now)
    await matters.keep(work.tx, draft)
    await expectations.put(work.tx, work.by.id, Awaited.COMPLAINT_WORDS, draft.id, now=work.now)
    if not added.is_more_of_album:
        is_more = await before.is_said_about(work.tx, draft.id, MORE)
        work.say(work.by.id, MORE, matter_id=draft.id, is_more=int(is_more))


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


async def just_send(work: Work, matter: int) -> None:
    """It is handed over as it stands, whatever was still to be asked; without a word there is nothing to hand over."""
    draft = await get_draft(work, matter)
    if draft.response_id is not None or await matters.holds_words(work.tx, draft.id):
        await receive(work, draft)
    else:
        await ask_next(work, draft)


async def go_on(work: Work, matter: int) -> None:
    await ask_next(work, (await get_draft(work, matter)).touched(now=work.now))


async def start_again(work: Work, matter: int) -> None:
    await _throw_away(work, matter)
    await ask_next(work, await open_matter(work, Kind.COMPLAINT, State.DRAFT, customer=work.by.id))


async def discard(work: Work, matter: int) -> None:
    await stop_asking(work, await _throw_away(work, matter))
    work.say(work.by.id, "complaint.discarded", instead_of=work.tapped)


async def _throw_away(work: Work, matter: int) -> Matter:
    """Staff may have had it as a note before it was told."""
    draft = (await get_draft(work, matter)).discarded(now=work.now)
    await matters.keep(work.tx, draft)
    await refresh_notices(work, draft)
    return draft
