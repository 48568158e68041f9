"""A yes that none of those who were asked can give any more is asked of whoever can now."""

from actions.askings import able_to_answer, belonging_to, put_to, take_asking_back
from actions.matters.open_matter import get_matter, note
from actions.work import Work
from domain.matters.events import Happening
from domain.matters.explanations import Explanation
from domain.matters.remedies import NobodyToAllow, Remedy, lowest
from storage import explanations, outbox, people
from storage.staff import remedies


async def ask_on(work: Work) -> None:
    """Somebody has left, has another role or no longer reads a matter: what waited for them alone goes on."""
    for explanation in await remedies.waiting(work.tx):
        draft = await explanations.lock(work.tx, explanation)
        remedy = await remedies.lock(work.tx, explanation)
        if draft is not None and remedy is not None and remedy.waits:
            await _ask_on(work, draft, remedy)


async def _ask_on(work: Work, draft: Explanation, remedy: Remedy) -> None:
    matter = await get_matter(work, draft.matter_id)
    before = await remedies.given(work.tx, matter.id, remedy.currency)
    able = await able_to_answer(work, draft, remedy, matter, before=before)
    if {copy.person_id for copy in await outbox.yes_wanted(work.tx, draft.id)} & {one.id for one in able}:
        return
    try:
        asked = lowest(able)
    except NobodyToAllow:
        await take_asking_back(work, draft, remedy)
        work.say(draft.author_id, "remedy.nobody_left", **belonging_to(draft))
        return
    author = await people.get(work.tx, draft.author_id)
    await note(work, matter, Happening.YES_ASKED, asked[0].role)
    put_to(work, draft, asked, author, customer=matter.customer_id, before=before)
    work.say(author.id, "remedy.waits_on", asked=asked[0].role, **belonging_to(draft))
