"""What is asked for an explanation, as it stands in the chats of its author and of those whose yes it needs."""

from actions.work import Work
from domain.expectations import Awaited
from domain.matters.explanations import Explanation
from domain.matters.matters import Matter
from domain.matters.remedies import Remedy, able_to_allow
from domain.people import Person, PersonId
from storage import expectations, explanations, outbox, people
from storage.said import before
from storage.staff import remedies

DROPPED = "explanation.dropped"


async def able_to_answer(
    work: Work, draft: Explanation, remedy: Remedy, matter: Matter, *, before: int
) -> list[Person]:
    """Those of the staff who may say yes to it now; `before` was given in this matter already."""
    staff = await people.in_reach(work.tx, apart_from=matter.id)
    cost = remedy.with_before(before)
    return able_to_allow(cost, staff, draft.author_id, level=matter.level, policy=work.policy)


def put_to(
    work: Work, draft: Explanation, asked: list[Person], author: Person, *, customer: PersonId, before: int
) -> None:
    """Whoever may give so much reads it as the customer will, and says yes or no."""
    signed = {"author": author.name, "role": author.role, **belonging_to(draft)}
    for colleague in asked:
        work.say(colleague.id, "explanation.shown", as_read_by=customer, **signed)
        work.say(colleague.id, "remedy.yes_wanted", asking=draft.askings, given_before=before, **signed)


async def take_asking_back(work: Work, draft: Explanation, remedy: Remedy) -> None:
    """Nobody's yes is waited for any more: whoever was asked reads so, and is asked for no reason."""
    await remedies.keep(work.tx, remedy.changed())
    for copy in await outbox.yes_wanted(work.tx, draft.id):
        await expectations.settle(work.tx, copy.person_id, Awaited.REMEDY_WHY_NOT, draft.id)
        replacing = {"instead_of_row": copy.id, "is_silent": 1, **belonging_to(draft)}
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
    decided = {"colleague_id": work.by.id, "yes": int(yes), **belonging_to(draft)}
    copies = await outbox.yes_wanted(work.tx, draft.id)
    for copy in copies:
        work.say(copy.person_id, "remedy.decided", instead_of_row=copy.id, is_silent=1, **decided)
    if work.by.id not in {copy.person_id for copy in copies}:
        work.say(work.by.id, "remedy.decided", **decided)


async def end_question(work: Work, draft: Explanation) -> None:
    """What is dropped asks for nothing more, also where that was said under an older question about it."""
    newest = await before.newest_of_explanation(work.tx, draft.id, draft.author_id)
    if newest is not None and await outbox.message_of(work.tx, newest) != work.tapped:
        work.say(draft.author_id, DROPPED, instead_of_row=newest, is_silent=1, matter_id=draft.matter_id)


def belonging_to(draft: Explanation) -> dict[str, int]:
    return {"matter_id": draft.matter_id, "explanation_id": draft.id}
