"""A promise is begun: from its words, or by a date that stands in what was written to the customer."""

from datetime import datetime

from actions.matters.propose_promise import is_promised_by
from actions.promises.as_written import words_promised
from actions.promises.make_promise import ask_what, get_promisable, get_promise, preview
from actions.work import Work
from domain.promises.promises import Promise
from domain.promises.reach import ensure_promisable
from storage import promises


async def begin_promise(work: Work, matter: int, due: datetime | None = None) -> None:
    """Ask what is promised; whoever was interrupted begins again with the same draft."""
    found = await get_promisable(work, matter)
    if due is not None:
        ensure_promisable(due, by=work.by.role, now=work.now, policy=work.policy)
    draft = await promises.draft_of(work.tx, found.id, owner=work.by.id)
    if draft is None and due is not None and await is_promised_by(work, found.id, due):
        work.toast("toasts.kept_before")  # It was offered to several, and one was first.
        return
    if draft is None:
        begun = await promises.begin(
            work.tx, found.id, customer=found.customer_id, owner=work.by.id, due=due, now=work.now
        )
        draft = await get_promise(work, begun)
    elif due is not None:
        draft = draft.dated(due, by=work.by.role, now=work.now, policy=work.policy)
        await promises.keep(work.tx, draft)
    await (ask_what(work, draft) if due is None else _word_as_written(work, draft, due))


async def _word_as_written(work: Work, draft: Promise, due: datetime) -> None:
    """Words that are there already are shown as the customer will read them; they can be changed there."""
    if draft.what is None and (what := await words_promised(work, draft.matter_id, due)) is not None:
        draft = draft.worded(what)
        await promises.keep(work.tx, draft)
    await (ask_what(work, draft) if draft.what is None else preview(work, draft))
