"""Whether it is settled, typed instead of tapped: a bare yes or no to the question is the customer's answer."""

from actions.matters.judge import keep_open
from actions.matters.open_matter import get_matter, going_on, note
from actions.matters.settle import agree, not_yet
from actions.work import Work
from domain.matters.events import Happening
from domain.matters.matters import Matter
from domain.typed_answers import is_no, is_yes
from domain.words import Part, Written
from storage import matters, outbox, words

QUESTIONS = {
    "follow_up.settled": Happening.SETTLED_ASKED,
    "follow_up.settled_last": Happening.SETTLED_ASKED,
    "complaint.thanked_settled": Happening.SETTLED_ASKED,
    "explanation.convinced": Happening.CONVINCED,
}
"""“Is it settled?” and “shall we close it?”, by what has happened when they are asked."""


async def is_said_to_be_settled(work: Work, written: Written) -> bool:
    """Whether it was such an answer; then it is kept and does what the tap would have done."""
    if work.by.role is not None or not (is_yes(written) or is_no(written)):
        return False
    asked = await _asked_about(work, written)
    if asked is None:
        return False
    matter, last = asked
    await words.add(work.tx, work.by.id, written, Part.ANSWER, matter=matter.id, now=work.now)
    await note(work, matter, Happening.WORDS_ADDED)
    if is_yes(written):
        await agree(work, matter.id)
    elif last is Happening.CONVINCED:
        await keep_open(work, matter.id)
    else:
        await not_yet(work, matter.id)
    return True


async def _asked_about(work: Work, written: Written) -> tuple[Matter, Happening] | None:
    """What a reply is about, or else the only open one of theirs of which this was asked last."""
    if written.reply_to is not None:
        about = await outbox.about(work.tx, work.by.id, written.reply_to)
        if about is None or about.matter_id is None:
            return None
        matter = await going_on(work, await get_matter(work, about.matter_id))
        last = QUESTIONS.get(about.message) or await _asked_last(work, matter)
        return (matter, last) if last and matter.customer_id == work.by.id and matter.is_open else None
    found = [(one, await _asked_last(work, one)) for one in await matters.open_of(work.tx, work.by.id)]
    asked = [(matter, last) for matter, last in found if last is not None]
    return asked[0] if len(asked) == 1 else None


async def _asked_last(work: Work, matter: Matter) -> Happening | None:
    last = (await matters.events_of(work.tx, matter.id))[-1].kind
    return last if last in QUESTIONS.values() else None
