"""Whether it is settled, or a promise kept, typed instead of tapped: a bare yes or no is the customer's answer."""

from actions.matters.judge import keep_open
from actions.matters.open_matter import get_matter, going_on, note
from actions.matters.settle import agree, not_yet
from actions.promises import keep_promise
from actions.work import Work
from domain.matters.events import Happening
from domain.matters.matters import Matter, MatterId
from domain.promises.promises import PromiseId
from domain.typed_answers import ANSWERED_WITHIN, ARRIVED, MISSING, NO, YES
from domain.words import Part, Written
from storage import matters, outbox, promises, words

QUESTIONS = {
    "follow_up.settled": Happening.SETTLED_ASKED,
    "follow_up.settled_last": Happening.SETTLED_ASKED,
    "complaint.thanked_settled": Happening.SETTLED_ASKED,
    "explanation.convinced": Happening.CONVINCED,
    "promise.kept": Happening.PROMISE_KEPT,
}
"""“Is it settled?”, “shall we close it?” and “is it done, do you say?”, by what has happened when they are asked."""


async def is_said_to_be_settled(work: Work, written: Written) -> bool:
    """Whether it was such an answer; then it is kept and does what the tap would have done."""
    if work.by.role is not None or not any(one.is_all_of(written) for one in (YES, NO, ARRIVED, MISSING)):
        return False
    asked = await _asked_about(work, written)
    if asked is None:
        return False
    matter, last = asked
    if last is Happening.PROMISE_KEPT:
        return await _is_said_of_promise(work, matter, written)
    is_yes = YES.is_all_of(written)
    if not is_yes and not NO.is_all_of(written):
        return False
    await _keep(work, matter, written)
    if is_yes:
        await agree(work, matter.id)
    elif last is Happening.CONVINCED:
        await keep_open(work, matter.id)
    else:
        await not_yet(work, matter.id)
    return True


async def _keep(work: Work, matter: Matter, written: Written) -> None:
    await words.add(work.tx, work.by.id, written, Part.ANSWER, matter=matter.id, now=work.now)
    await note(work, matter, Happening.WORDS_ADDED)


async def _is_said_of_promise(work: Work, matter: Matter, written: Written) -> bool:
    """Of several promises in one complaint nobody can tell which is meant."""
    kept = [promise for promise, of in await _unjudged(work) if of == matter.id]
    if len(kept) != 1:
        return False
    await _keep(work, matter, written)
    is_kept = YES.is_all_of(written) or ARRIVED.is_all_of(written)
    await (keep_promise.agree if is_kept else keep_promise.refute)(work, kept[0])
    return True


async def _asked_about(work: Work, written: Written) -> tuple[Matter, Happening] | None:
    """What a reply is about, or else the only one of theirs of which this was asked last."""
    if written.reply_to is not None:
        about = await outbox.about(work.tx, work.by.id, written.reply_to)
        if about is None or about.matter_id is None:
            return None
        matter = await going_on(work, await get_matter(work, about.matter_id))
        last = QUESTIONS.get(about.message) or await _asked_last(work, matter)
        return (matter, last) if last and matter.customer_id == work.by.id and _is_asked(matter, last) else None
    open_now = await matters.open_of(work.tx, work.by.id)
    promised = {of for _, of in await _unjudged(work)} - {one.id for one in open_now}
    also = [await get_matter(work, of) for of in sorted(promised)]
    found = [(one, await _asked_last(work, one)) for one in (*open_now, *also)]
    asked = [(matter, last) for matter, last in found if last is not None and _is_asked(matter, last)]
    return asked[0] if len(asked) == 1 else None


def _is_asked(matter: Matter, last: Happening) -> bool:
    """A promise may be kept after its complaint was closed."""
    return matter.is_open or last is Happening.PROMISE_KEPT


async def _asked_last(work: Work, matter: Matter) -> Happening | None:
    last = (await matters.events_of(work.tx, matter.id))[-1].kind
    return last if last in QUESTIONS.values() else None


async def _unjudged(work: Work) -> list[tuple[PromiseId, MatterId]]:
    return await promises.unjudged(work.tx, work.by.id, since=work.now - ANSWERED_WITHIN)
