"""What is missing of a complaint is asked for, one thing at a time; a second tap asks the same again."""

from typing import Any

from actions.matters.open_matter import get_matter
from actions.work import Work
from domain.expectations import Awaited
from domain.matters import intake
from domain.matters.intake import Asked, next_asked
from domain.matters.matters import Matter
from domain.purchases import MOST_NAMED, RECENT, Bought
from storage import expectations, matters, purchases
from storage.staff import topics

AWAITED = {
    Asked.TOPIC: Awaited.COMPLAINT_WORDS,
    Asked.WORDS: Awaited.COMPLAINT_WORDS,
    Asked.PURCHASE: Awaited.COMPLAINT_PURCHASE,
    Asked.SINCE: Awaited.COMPLAINT_SINCE,
    Asked.WANTED: Awaited.COMPLAINT_WANTED,
}


async def get_draft(work: Work, matter: int) -> Matter:
    draft = await get_matter(work, matter)
    draft.ensure_of(work.by.id)
    draft.ensure_draft()
    return draft


async def recent_purchases(work: Work, draft: Matter) -> list[Bought]:
    """What it may be about, the newest first."""
    since = work.now - RECENT
    return await purchases.recent(work.tx, draft.customer_id, since=since, limit=MOST_NAMED)


async def ask_next(work: Work, draft: Matter) -> None:
    bought = [] if intake.is_purchase_told(draft) else await recent_purchases(work, draft)
    asked = next_asked(draft, holds_words=await matters.holds_words(work.tx, draft.id), purchases=len(bought))
    draft = _as_asked(draft, asked, bought, work)
    await matters.keep(work.tx, draft)
    await expectations.put(work.tx, draft.customer_id, AWAITED[asked], draft.id, now=work.now)
    facts = await _facts(work, draft, asked, bought)
    work.say(draft.customer_id, f"complaint.{asked}", matter_id=draft.id, instead_of=work.tapped, **facts)


def _as_asked(draft: Matter, asked: Asked, bought: list[Bought], work: Work) -> Matter:
    """The only purchase of late is taken for what it is about: the question says so, and a tap takes it away."""
    if asked is Asked.TOPIC:
        return intake.with_topic_asked(draft, now=work.now)
    if asked in (Asked.SINCE, Asked.WANTED) and len(bought) == 1:
        draft = intake.about(draft, bought[0].id, now=work.now)
    return intake.with_wanted_asked(draft, now=work.now) if asked is Asked.WANTED else draft


async def _facts(work: Work, draft: Matter, asked: Asked, bought: list[Bought]) -> dict[str, Any]:
    match asked:
        case Asked.TOPIC:
            return {"offered": [one.code for one in (await topics.known(work.tx)).offered]}
        case Asked.WORDS:
            return {}
        case Asked.PURCHASE:
            return {"bought": [one.id for one in bought]}
        case Asked.SINCE | Asked.WANTED:
            return {"about_id": draft.purchase_id if draft.purchase_told else None}
