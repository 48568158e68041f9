"""An explanation reaches its customer: at once, or after a second person's yes to the remedy that goes with it."""

from actions.askings import able_to_answer, belonging_to, put_to
from actions.matters.enclose import hand_enclosed_over
from actions.matters.explain import get_own
from actions.matters.handling import get_handled, plan_settled
from actions.matters.open_matter import note, refresh_notices
from actions.matters.propose_promise import propose_promise, words_of
from actions.work import Work
from domain.matters.concerning import ensure_theirs
from domain.matters.events import Happening
from domain.matters.explanations import Explanation
from domain.matters.matters import Matter
from domain.matters.remedies import Remedy, RemedyIncomplete, lowest
from domain.people import Person
from storage import explanations, people
from storage.staff import remedies


async def send_explanation(work: Work, explanation: int) -> None:
    """Give it to the customer, unless its remedy is more than its author may give alone."""
    draft = await get_own(work, explanation)
    remedy = await remedies.lock(work.tx, draft.id)
    if remedy is not None and not remedy.is_whole:
        raise RemedyIncomplete()
    if remedy is not None:
        matter = await get_handled(work, draft.matter_id)  # Held: of two who give at once the second counts the first.
        before = await remedies.given(work.tx, matter.id, remedy.currency)
        if remedy.needs_yes(work.by.role, work.policy, before=before):
            await _ask_for_yes(work, draft, remedy, before)
            return
    await give_explanation(work, draft, work.by)
    work.say(work.by.id, "explanation.sent", instead_of=work.tapped, **belonging_to(draft))


async def _ask_for_yes(work: Work, draft: Explanation, remedy: Remedy, before: int) -> None:
    matter = await _open(work, draft)
    draft.sent(now=work.now, cycle=matter.cycle)
    asked = lowest(await able_to_answer(work, draft, remedy, matter, before=before))
    draft = draft.asked()
    await explanations.keep(work.tx, draft)
    await remedies.keep(work.tx, remedy.asked(now=work.now))
    await note(work, matter, Happening.YES_ASKED, asked[0].role)
    put_to(work, draft, asked, work.by, customer=matter.customer_id, before=before)
    work.say(work.by.id, "remedy.waits", instead_of=work.tapped, asked=asked[0].role, **belonging_to(draft))


async def _open(work: Work, draft: Explanation) -> Matter:
    matter = await get_handled(work, draft.matter_id)
    matter.ensure_open()
    matter.ensure_within(work.by.role)
    (await people.get(work.tx, matter.customer_id)).ensure_reachable()
    return matter


async def give_explanation(work: Work, draft: Explanation, author: Person) -> None:
    """Let the customer read it, ask what they think of it, and plan to ask whether it is settled."""
    matter = await _open(work, draft)
    sent = draft.sent(now=work.now, cycle=matter.cycle)
    ensure_theirs(matter, author)
    matter = matter.explained(author.id, now=work.now)
    await explanations.keep(work.tx, sent)
    await note(work, matter, Happening.EXPLAINED, by=author.id)
    await plan_settled(work, matter, why="explained anew")
    belongs = belonging_to(sent)
    work.say(matter.customer_id, "explanation.shown", author=author.name, role=author.role, **belongs)
    await hand_enclosed_over(work, sent, matter)
    work.say(matter.customer_id, "explanation.verdict", **belongs)
    texts = words_of(sent, await remedies.of(work.tx, sent.id))
    await propose_promise(work, matter, texts, to=author, explanation_id=sent.id)
    await refresh_notices(work, matter)
