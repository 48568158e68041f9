"""A customer's question that nobody has answered for a day is told once more to those who could."""

from datetime import timedelta

from actions.hours.known import business_of
from actions.matters.open_matter import get_matter, note, say_to_handlers
from actions.work import Work
from domain.matters.events import Happening
from domain.matters.lateness import reminded
from storage.staff import questions

TOO_OLD = timedelta(days=14)
"""Whoever asked so long ago has found out by now."""


async def unanswered_questions(work: Work, number: int | None = None) -> list[int]:
    """No date was promised, so nobody's night or day off is disturbed by one."""
    if work.business.is_quiet_for_staff(work.now):
        return []
    business = await business_of(work)
    if business.is_off_for_staff(work.now):
        return []
    before = business.rests_since(work.now, work.policy.escalation_after)
    return await questions.unanswered(work.tx, number, since=work.now - TOO_OLD, before=before)


async def remind_of_question(work: Work, number: int) -> None:
    if not await unanswered_questions(work, number):
        return
    matter = await get_matter(work, number)
    await note(work, reminded(matter, now=work.now), Happening.TOLD_AGAIN)
    await say_to_handlers(work, matter, "staff.still_asks")
