"""A customer who was out of reach is there again: what never arrived goes out, and staff hear of it."""

from actions.matters.open_matter import get_matter, say_to_handlers
from actions.work import Work
from domain.touchpoints.occasions import Occasion
from storage import explanations, follow_ups
from storage.said import before


async def reach_again(work: Work) -> None:
    """Answers of ours about what is still open; nobody is asked whether an explanation settled what they never read."""
    missed = await before.sent_after_all(work.tx, work.by.id, run=work.run)
    work.send_again(missed)
    for number in sorted({said.matter_id for said in missed if said.matter_id is not None}):
        if any(said.explanation_id for said in missed if said.matter_id == number):
            await _ask_later(work, number)
        await say_to_handlers(work, await get_matter(work, number), "staff.reached_again")


async def _ask_later(work: Work, matter: int) -> None:
    await follow_ups.drop_of_matter(work.tx, matter, why="explained anew", now=work.now)
    due_at = work.now + work.policy.settled_after
    await follow_ups.plan(work.tx, work.by.id, Occasion.SETTLED, matter=matter, due_at=due_at)


async def tell_authors(work: Work) -> None:
    """Whoever couldn't send an explanation to somebody who had blocked us can do so now."""
    for draft in await explanations.unsent_to(work.tx, work.by.id):
        work.say(draft.author_id, "staff.can_send_now", matter_id=draft.matter_id)
