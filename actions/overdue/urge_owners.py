"""What nobody senior has seen for a day goes to the owners, once, in the customer's words."""

from actions.hours.known import business_of
from actions.matters.open_matter import get_matter, note, tell_whole
from actions.staff import role_that_hears
from actions.work import Work
from domain.matters.events import Happening
from domain.matters.matters import Matter
from domain.people import Role
from storage.staff import raised

AGAIN = "again"


async def urge_owners(work: Work, number: int) -> None:
    """Owners who haven't seen what was theirs to see are told again; so are managers of what is about the owners."""
    if not await unseen_matters(work, number):
        return
    matter = await get_matter(work, number)
    told = await raised.latest(work.tx, matter.id)
    if told is not None and not told.is_over:  # Another run may have been first.
        await raised.urge(work.tx, told, now=work.now)
        await note(work, matter, Happening.UNSEEN, await _whose_turn(work, matter, told.role))
        facts = {"level": told.role, "raised_at": told.raised_at}
        await tell_whole(work, matter, Role.OWNER, "staff.unseen", **facts)


async def _whose_turn(work: Work, matter: Matter, told: Role) -> str:
    """Who hadn't seen it, as its history says; where no owner may hear of it, those who were told are told again."""
    hears = await role_that_hears(work.tx, Role.OWNER, matter=matter.id)
    return told if hears is Role.OWNER else AGAIN


async def unseen_matters(work: Work, number: int | None = None) -> list[int]:
    """At night nobody is woken by it, and on a day off only by what is severe."""
    if work.business.is_quiet_for_staff(work.now):
        return []
    business, rest = await business_of(work), work.policy.escalation_after
    return await raised.unseen(
        work.tx,
        number,
        before=business.rests_since(work.now, rest),
        severe_before=business.rests_since(work.now, rest, is_severe=True),
        only_severe=business.is_off_for_staff(work.now),
    )
