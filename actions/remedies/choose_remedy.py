"""Whoever explains says what is given or done to put it right: which kind, at what cost, and in which words."""

from actions.askings import belonging_to, take_asking_back
from actions.matters.explain import get_explanation, get_own, preview
from actions.work import Work
from domain.expectations import Awaited
from domain.matters.explanations import Explanation
from domain.matters.remedies import LONGEST_REMEDY, Remedy, RemedyIncomplete, RemedyKind
from domain.money import UnknownAmount, read_amount
from domain.staff.tone import ensure_fit_to_say
from domain.words import Written, ensure_in_words
from storage import expectations
from storage.staff import remedies


async def ask_kind(work: Work, explanation: int) -> None:
    draft = await get_own(work, explanation)
    work.say(work.by.id, "remedy.ask_kind", **belonging_to(draft))


async def choose_kind(work: Work, explanation: int, kind: RemedyKind) -> None:
    """Another kind begins anew: its cost is another one, too."""
    draft = await get_own(work, explanation)
    await remedies.keep(work.tx, Remedy(draft.id, kind, work.business.currency))
    await expectations.put(work.tx, work.by.id, Awaited.REMEDY_COST, draft.id, now=work.now)
    work.say(work.by.id, "remedy.ask_cost", instead_of=work.tapped, **belonging_to(draft))


async def take_cost(work: Work, explanation: int, written: Written) -> None:
    ensure_in_words(written)
    draft = await get_own(work, explanation)
    remedy = await _chosen(work, draft)
    cost = read_amount(written.text, remedy.currency)
    if remedy.kind.is_sum and not cost:
        raise UnknownAmount(currency=remedy.currency)
    await remedies.keep(work.tx, remedy.changed(cost=cost))
    await expectations.put(work.tx, work.by.id, Awaited.REMEDY_WHAT, draft.id, now=work.now)
    work.say(work.by.id, "remedy.ask_what", **belonging_to(draft))


async def _chosen(work: Work, draft: Explanation) -> Remedy:
    remedy = await remedies.lock(work.tx, draft.id)
    if remedy is None:
        raise RemedyIncomplete()
    return remedy


async def word_remedy(work: Work, explanation: int, written: Written) -> None:
    ensure_fit_to_say(written, LONGEST_REMEDY)
    draft = await get_own(work, explanation)
    remedy = await _chosen(work, draft)
    await remedies.keep(work.tx, remedy.changed(what=written.text))
    await preview(work, draft)


async def leave_words_out(work: Work, explanation: int) -> None:
    """What has a name of its own needs no words."""
    draft = await get_own(work, explanation)
    remedy = (await _chosen(work, draft)).changed(what=None)
    if not remedy.is_whole:
        raise RemedyIncomplete()
    await remedies.keep(work.tx, remedy)
    await preview(work, draft)


async def take_out(work: Work, explanation: int) -> None:
    """An honest explanation needs nothing beside it."""
    draft = await get_own(work, explanation)
    await remedies.remove(work.tx, draft.id)
    await preview(work, draft)


async def take_back(work: Work, explanation: int) -> None:
    """Its author no longer waits for a yes, and can change it again."""
    draft = await get_explanation(work, explanation)
    draft.ensure_by(work.by.id)
    draft.ensure_unsent()
    await take_asking_back(work, draft, await _chosen(work, draft))
    await preview(work, draft)
