"""A customer who was out of reach is there again: what never arrived goes out, and staff hear of it."""

from actions.matters.handling import plan_settled
from actions.matters.open_matter import get_matter, say_to_handlers
from actions.work import Work
from storage import explanations
from storage.said import before


async def reach_again(work: Work) -> None:
    """Answers of ours about what is still open; nobody is asked whether an explanation settled what they never read."""
    missed = await before.sent_after_all(work.tx, work.by.id, run=work.run)
    work.send_again(missed)
    for number in sorted({said.matter_id for said in missed if said.matter_id is not None}):
        matter = await get_matter(work, number)
        if any(said.explanation_id for said in missed if said.matter_id == number):
            await plan_settled(work, matter, why="explained anew")
        await say_to_handlers(work, matter, "staff.reached_again")


async def tell_authors(work: Work) -> None:
    """Whoever couldn't send an explanation to somebody who had blocked us can do so now."""
    for draft in await explanations.unsent_to(work.tx, work.by.id):
        work.say(draft.author_id, "staff.can_send_now", matter_id=draft.matter_id)
