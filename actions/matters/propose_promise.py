"""Who tells a customer "until Saturday" has promised: whoever may promise so far is offered to put it down as that."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from actions.staff import staff_of
from actions.work import Work
from domain.frozen import frozen
from domain.matters.explanations import Explanation, Part
from domain.matters.matters import Matter
from domain.matters.remedies import Remedy
from domain.people import Person, PersonId, Role
from domain.promises.deadlines import find_deadline
from domain.promises.reach import is_for_seniors, is_promisable, longest
from domain.words import Part as Heard
from storage import explanations, outbox, people, promises, words
from storage.staff import remedies

REMEDY = "remedy"
EXPLAINED, WRITTEN = "promise.above_explained", "promise.above_written"
OFFERS = frozenset({EXPLAINED, WRITTEN, "promise.proposed", "promise.beyond_explained", "promise.beyond_written"})


@frozen
class _Told:
    """What the customer has read of one of the staff, and where it stands."""

    author_id: PersonId
    at: datetime
    texts: Mapping[str, str | None]
    message: str
    where: Mapping[str, int]


def words_of(draft: Explanation, remedy: Remedy | None) -> dict[str, str | None]:
    """Those parts in which a date is one by which something will be done."""
    return {
        Part.WHAT_NOW.value: draft.what_now,
        Part.PREVENTION.value: draft.prevention,
        REMEDY: remedy.what if remedy else None,
    }


async def beyond_reach(work: Work, matter: Matter, texts: Mapping[str, str | None]) -> dict[str, Any]:
    """What is said to whoever writes a date that only others may promise: how far they may, and who hears of it."""
    named = first_date(work, texts)
    if named is None or not _is_for_seniors(work, named[1], work.by):
        return {"beyond": None, "reaches_to": None, "hears": None}
    seniors = await _seniors(work, matter, work.by, named[1])
    reaches_to = work.now + longest(work.by.role, work.policy)
    return {"beyond": named[1], "reaches_to": reaches_to, "hears": seniors[0].role if seniors else None}


async def propose_promise(
    work: Work, matter: Matter, texts: Mapping[str, str | None], *, to: Person, **said: int
) -> list[Person]:
    """Offer it to whoever wrote it, or to those who may promise so far and hear of it by that; these are returned.

    Of what is promised by that day already nothing is said. `said` tells where the words stand.
    """
    named = first_date(work, texts)
    if named is None or await is_promised_by(work, matter.id, named[1]):
        return []
    where, due = named
    if is_promisable(due, by=to.role, now=work.now, policy=work.policy):
        work.say(to.id, "promise.proposed", matter_id=matter.id, due=due)
    if not _is_for_seniors(work, due, to):
        return []
    seniors = await _seniors(work, matter, to, due)
    message = "promise.beyond_explained" if "explanation_id" in said else "promise.beyond_written"
    for senior in seniors:
        work.say(senior.id, message, matter_id=matter.id, due=due, author_id=to.id, named_in=where, **said)
    return seniors


def first_date(
    work: Work, texts: Mapping[str, str | None], *, at: datetime | None = None
) -> tuple[str, datetime] | None:
    """In which of them, written just now or `at` some moment, a date is named first, and which."""
    for where, text in texts.items():
        if text and (deadline := find_deadline(text)) is not None:
            return where, deadline.moment(at or work.now, work.business)
    return None


async def is_promised_by(work: Work, matter: int, due: datetime) -> bool:
    """Whether the customer has a promise for that day."""
    known = [one.promise.due_at for one in await promises.open_of(work.tx, matter)]
    return work.business.day_of(due) in {work.business.day_of(one) for one in known if one}


def _is_for_seniors(work: Work, due: datetime, by: Person) -> bool:
    return is_for_seniors(due, by=by.role, now=work.now, policy=work.policy)


async def _seniors(work: Work, matter: Matter, author: Person, due: datetime) -> list[Person]:
    """Who may promise it. Whoever has just said yes to the words has read them, and is asked alone."""
    hearers = await staff_of(work.tx, Role.MANAGER, matter=matter.id)
    if work.by.id != author.id and work.by.may(Role.MANAGER):
        hearers = [work.by]
    may = [one for one in hearers if is_promisable(due, by=one.role, now=work.now, policy=work.policy)]
    return [one for one in may if one.id not in (author.id, matter.customer_id)]


async def offer_above(work: Work, matter: Matter) -> None:
    """The latest date that is still ahead; whoever named it can't make it a promise any more."""
    for told in await _told(work, matter):
        named = first_date(work, told.texts, at=told.at)
        if named is None or named[1] <= work.now or await is_promised_by(work, matter.id, named[1]):
            continue
        author = await people.get(work.tx, told.author_id)
        if not author.may(matter.level) or author.id == matter.concerns_id:
            await _offer(work, matter, told, author, named)
        return


async def _told(work: Work, matter: Matter) -> list[_Told]:
    """The latest first."""
    found = [
        _Told(one.person_id, one.said_at, {"text": one.body}, WRITTEN, {"words_id": one.id})
        for one in await words.of_matter(work.tx, matter.id)
        if one.part is Heard.MESSAGE
    ]
    sent = await explanations.latest_sent(work.tx, matter.id)
    if sent is not None and sent.sent_at is not None:
        texts = words_of(sent, await remedies.of(work.tx, sent.id))
        found.append(_Told(sent.author_id, sent.sent_at, texts, EXPLAINED, {"explanation_id": sent.id}))
    return sorted(found, key=lambda one: one.at, reverse=True)


async def _offer(work: Work, matter: Matter, told: _Told, author: Person, named: tuple[str, datetime]) -> None:
    """Where they have been offered this very date before, they can still take it up there."""
    named_in, due = named
    shown = await outbox.standing(work.tx, matter.id)
    offered = {one.person_id for one in shown if one.message in OFFERS and one.facts["due"] == due}
    seniors = await staff_of(work.tx, matter.level, matter=matter.id)
    may = all(is_promisable(due, by=one.role, now=work.now, policy=work.policy) for one in seniors)
    if may and not {one.id for one in seniors} & (offered | {matter.customer_id}):
        facts = {"due": due, "author_id": author.id, "named_in": named_in, **told.where}
        work.tell(matter.level, told.message, matter_id=matter.id, **facts)
