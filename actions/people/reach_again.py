"""A customer who was away is there again: what they missed goes out or is planned anew, and staff hear of it."""

from typing import Self

from actions.matters.handling import plan_settled
from actions.matters.open_matter import get_matter, say_to_handlers
from actions.touchpoints.take_up import AT_ONCE, plan_after_absence
from actions.work import Work
from domain.frozen import frozen
from domain.touchpoints.occasions import Occasion
from storage import explanations, follow_ups
from storage.engines.transaction import Coming
from storage.said import before
from storage.shops import unclaimed
from storage.touchpoints import planned


@frozen
class Missed:
    """Mostly nothing: so it is asked for ahead."""

    unread: Coming
    away: Coming
    forgotten: Coming
    quarter: Coming
    is_any_by_phone: Coming

    @classmethod
    async def of(cls, work: Work) -> Self:
        return cls(
            await before.unread(work.tx, work.by.id),
            await planned.away(work.tx, work.by.id, limit=AT_ONCE),
            await follow_ups.forgotten_of(work.tx, work.by.id),
            await planned.quarter_ahead(work.tx, work.by.id),
            await unclaimed.is_any_by_phone(work.tx),
        )


async def take_up_again(work: Work, missed: Missed) -> None:
    """Whoever was away and comes back is still asked whether what we explained is settled, and hears what is ahead."""
    reached = await _reach_again(work, missed.unread)
    await plan_after_absence(work, work.by.id, missed.away, missed.quarter)
    for matter in sorted({row["id"] for row in missed.forgotten.rows()} - reached):
        due_at = work.now + work.policy.draft_rests
        await follow_ups.plan(work.tx, work.by.id, Occasion.SETTLED, matter=matter, due_at=due_at)


async def _reach_again(work: Work, unread: Coming) -> set[int]:
    """Answers of ours about what is still open; nobody is asked whether an explanation settled what they never read.

    Return which matters these are.
    """
    missed = await before.send_after_all(work.tx, unread, run=work.run)
    work.send_again(missed)
    reached = {said.matter_id for said in missed if said.matter_id is not None}
    for number in sorted(reached):
        matter = await get_matter(work, number)
        if any(said.explanation_id for said in missed if said.matter_id == number):
            await plan_settled(work, matter, why="explained anew")
        await say_to_handlers(work, matter, "staff.reached_again")
    return reached


async def come_unblocked(work: Work) -> None:
    """Whoever couldn't send an explanation to somebody who had blocked us can do so now."""
    unread = await before.unread(work.tx, work.by.id)
    await work.tx.settle()
    await _reach_again(work, unread)
    for draft in await explanations.unsent_to(work.tx, work.by.id):
        work.say(draft.author_id, "staff.can_send_now", matter_id=draft.matter_id)
