"""Who tells a customer "until Saturday" has promised: whoever may promise so far is offered to put it down as that."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from actions.staff import staff_of
from actions.work import Work
from domain.matters.explanations import Explanation, Part
from domain.matters.matters import Matter
from domain.matters.remedies import Remedy
from domain.people import Person, Role
from domain.promises.deadlines import find_deadline
from domain.promises.reach import is_for_seniors, is_promisable, longest
from storage import promises

REMEDY = "remedy"


def words_of(draft: Explanation, remedy: Remedy | None) -> dict[str, str | None]:
    """Those parts in which a date is one by which something will be done."""
    return {
        Part.WHAT_NOW.value: draft.what_now,
        Part.PREVENTION.value: draft.prevention,
        REMEDY: remedy.what if remedy else None,
    }


async def beyond_reach(work: Work, matter: Matter, texts: Mapping[str, str | None]) -> dict[str, Any]:
    """What is said to whoever writes a date that only others may promise: how far they may, and who hears of it."""
    named = _first_date(work, texts)
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
    named = _first_date(work, texts)
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


def _first_date(work: Work, texts: Mapping[str, str | None]) -> tuple[str, datetime] | None:
    for where, text in texts.items():
        if text and (deadline := find_deadline(text)) is not None:
            return where, deadline.moment(work.now, work.business)
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
