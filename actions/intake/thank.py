"""Thanks are read by those who have earned them; they answer nothing, open nothing again and move no clock."""

from datetime import timedelta

from actions.matters.open_matter import get_matter, going_on, note, pass_on
from actions.work import Work
from domain.expectations import Awaited, Expectation
from domain.matters.courtesy import is_mere_thanks
from domain.matters.events import Happening
from domain.matters.matters import Matter
from domain.matters.steps import State
from domain.words import Part, Written
from storage import matters, outbox, words

NOT_YET_TOLD = (State.DRAFT, State.UNSORTED, State.DISCARDED)
ABOUT_ANSWERS = (Awaited.ANSWER, Awaited.MISSING)
THANKED_WITHIN = timedelta(days=1)
"""So soon after staff have written thanks are for that, whether it was about a complaint, a question or a note."""


async def are_thanks(work: Work, written: Written, expected: Expectation | None) -> bool:
    """Whether a customer only thanks for what is done about a matter of theirs; then it is kept and passed on."""
    if work.by.role is not None or not is_mere_thanks(written):
        return False
    matter = await _thanked_for(work, written, expected)
    if matter is None or matter.customer_id != work.by.id or matter.state in NOT_YET_TOLD:
        return False
    added = await words.add(work.tx, work.by.id, written, Part.ANSWER, matter=matter.id, now=work.now)
    await note(work, matter, Happening.WORDS_ADDED)
    await pass_on(work, matter, added)
    if matter.is_complaint and matter.state is State.EXPLAINED:
        work.say(work.by.id, "complaint.thanked_settled", matter_id=matter.id)
        await note(work, matter, Happening.SETTLED_ASKED)
    else:
        work.say(work.by.id, "complaint.thanked", matter_id=matter.id)
    return True


async def _thanked_for(work: Work, written: Written, expected: Expectation | None) -> Matter | None:
    """What a reply is about, what was asked about, the open complaint, or else what staff have just written about."""
    if written.reply_to is not None:
        about = await outbox.about(work.tx, work.by.id, written.reply_to)
        number = about.matter_id if about else None
        return None if number is None else await going_on(work, await get_matter(work, number))
    if expected is not None:
        return await get_matter(work, expected.subject) if expected.kind in ABOUT_ANSWERS else None
    if (complaint := await matters.open_complaint(work.tx, work.by.id)) is not None:
        return complaint
    answered = await matters.answered(work.tx, work.by.id, since=work.now - THANKED_WITHIN)
    return None if answered is None else await going_on(work, answered)
