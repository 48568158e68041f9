"""A second person says yes or no to a remedy that is more than its author may give alone."""

from actions.askings import belonging_to, show_decided
from actions.matters.explain import get_explanation
from actions.matters.handling import get_handled
from actions.matters.open_matter import get_matter, note, say_to_handlers
from actions.matters.send_explanation import give_explanation
from actions.work import Work
from domain.expectations import Awaited
from domain.matters.events import Happening
from domain.matters.explanations import Explanation
from domain.matters.matters import Matter
from domain.matters.remedies import DecidedBefore, Remedy
from domain.promises.promises import LONGEST_ACCOUNT
from domain.staff.tone import ensure_fit_to_say
from domain.words import Written
from storage import expectations, people
from storage.staff import remedies


async def allow_remedy(work: Work, explanation: int, asking: int) -> None:
    """The yes sends it as it was read, signed by its author."""
    draft, remedy = await _waiting(work, explanation)
    draft.ensure_asking(asking)
    await remedies.keep(work.tx, remedy.decided(work.by, yes=True, now=work.now))
    await note(work, await get_matter(work, draft.matter_id), Happening.YES_GIVEN)
    await give_explanation(work, draft, await people.get(work.tx, draft.author_id))
    work.say(draft.author_id, "remedy.allowed", colleague_id=work.by.id, **belonging_to(draft))
    await show_decided(work, draft, yes=True)


async def _waiting(work: Work, explanation: int) -> tuple[Explanation, Remedy]:
    draft = await get_explanation(work, explanation)
    draft.ensure_unsent()
    remedy = await remedies.lock(work.tx, draft.id)
    if remedy is None:
        raise DecidedBefore()
    matter = await get_handled(work, draft.matter_id)
    before = await remedies.given(work.tx, matter.id, remedy.currency)
    remedy.ensure_decidable(work.by, draft.author_id, work.policy, before=before)
    return draft, remedy


async def ask_why_not(work: Work, explanation: int, asking: int) -> None:
    """Without a reason its author would only be left in the dark."""
    draft, _ = await _waiting(work, explanation)
    draft.ensure_asking(asking)
    await expectations.put(work.tx, work.by.id, Awaited.REMEDY_WHY_NOT, draft.id, now=work.now)
    work.say(work.by.id, "remedy.ask_why_not", **belonging_to(draft))


async def refuse_with_reason(work: Work, explanation: int, written: Written) -> None:
    ensure_fit_to_say(written, LONGEST_ACCOUNT)
    draft, remedy = await _waiting(work, explanation)
    refused = remedy.decided(work.by, yes=False, now=work.now, why_not=written.text)
    await remedies.keep(work.tx, refused)
    await expectations.settle(work.tx, work.by.id, Awaited.REMEDY_WHY_NOT, draft.id)
    matter = await get_matter(work, draft.matter_id)
    await note(work, matter, Happening.YES_REFUSED)
    await _tell_refused(work, draft, matter)
    await show_decided(work, draft, yes=False)


async def _tell_refused(work: Work, draft: Explanation, matter: Matter) -> None:
    """Its author reads why not; where that one doesn't hear it, whoever goes on with the matter does."""
    author = await people.get(work.tx, draft.author_id)
    refused = {"colleague_id": work.by.id, "explanation_id": draft.id}
    if author.role is not None and author.unreachable_at is None:
        work.say(author.id, "remedy.refused", matter_id=matter.id, **refused)
    else:
        await say_to_handlers(work, matter, "remedy.refused_of", author_id=author.id, **refused)
