"""The question for a second person's yes, as it stands in the chats of all who were asked."""

from actions.work import Work
from domain.expectations import Awaited
from domain.matters.explanations import Explanation
from domain.matters.remedies import Remedy
from domain.people import PersonId
from storage import expectations, explanations, outbox
from storage.staff import remedies


async def take_asking_back(work: Work, draft: Explanation, remedy: Remedy) -> None:
    """Nobody's yes is waited for any more: whoever was asked reads so, and is asked for no reason."""
    await remedies.keep(work.tx, remedy.changed())
    for copy in await outbox.yes_wanted(work.tx, draft.id):
        await expectations.settle(work.tx, copy.person_id, Awaited.REMEDY_WHY_NOT, draft.id)
        replacing = {"instead_of_row": copy.id, "is_silent": 1, **_belonging_to(draft)}
        work.say(copy.person_id, "remedy.taken_back", colleague_id=draft.author_id, **replacing)


async def take_all_back(work: Work, author: PersonId, *, matter: int | None = None) -> None:
    """What this author's remedies wait for, in this matter or in all of them."""
    for explanation in await remedies.waiting_of(work.tx, author, matter=matter):
        draft = await explanations.lock(work.tx, explanation)
        remedy = await remedies.lock(work.tx, explanation)
        if draft is not None and remedy is not None and remedy.waits:
            await take_asking_back(work, draft, remedy)


async def show_decided(work: Work, draft: Explanation, *, yes: bool) -> None:
    """Everybody who was asked sees what became of it, and first of all whoever decided."""
    decided = {"colleague_id": work.by.id, "yes": int(yes), **_belonging_to(draft)}
    copies = await outbox.yes_wanted(work.tx, draft.id)
    for copy in copies:
        work.say(copy.person_id, "remedy.decided", instead_of_row=copy.id, is_silent=1, **decided)
    if work.by.id not in {copy.person_id for copy in copies}:
        work.say(work.by.id, "remedy.decided", **decided)


def _belonging_to(draft: Explanation) -> dict[str, int]:
    return {"matter_id": draft.matter_id, "explanation_id": draft.id}
