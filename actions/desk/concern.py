"""Staff say whom of them a complaint is about: from then on it is in the others' hands, and out of that one's sight."""

from actions.desk.out_of_sight import out_of_sight
from actions.matters.open_matter import get_matter, note, refresh_notices
from actions.work import Work
from domain.matters.concerning import concerning, concerning_nobody
from domain.matters.events import Happening
from domain.people import NotStaff, PersonId
from storage import matters, people

A_PAGE = 8
MOST = 1000


async def ask_whom(work: Work, matter: int, *, page: int) -> None:
    found = await get_matter(work, matter)
    found.ensure_open()
    shown = await people.staff(work.tx, skip=page * A_PAGE, limit=A_PAGE + 1)
    work.say(
        work.by.id,
        "staff.concerns_whom",
        matter_id=found.id,
        instead_of=work.tapped if page else None,
        colleagues=[colleague.id for colleague in shown[:A_PAGE]],
        page=page,
        is_more=int(len(shown) > A_PAGE),
    )


async def concern(work: Work, matter: int, person: PersonId) -> None:
    """Whoever handled it until now hears that others do."""
    found = await get_matter(work, matter)
    found.ensure_open()
    colleague = await people.get(work.tx, person)
    if colleague.role is None:
        raise NotStaff(who=colleague.name)
    if found.concerns_id == colleague.id:
        work.toast("toasts.kept_before")
        return
    others = [one for one in await people.staff(work.tx, skip=0, limit=MOST) if one.unreachable_at is None]
    concerned = concerning(found, colleague, others)
    await note(work, concerned, Happening.CONCERNS)
    await out_of_sight(work, concerned, colleague.id)
    work.say(work.by.id, "staff.concerns", matter_id=found.id, colleague_id=colleague.id, instead_of=work.tapped)
    if found.assignee_id == colleague.id:
        work.tell(concerned.level, "staff.free_again", matter_id=found.id, colleague_id=colleague.id)
    await refresh_notices(work, concerned)


async def concern_nobody(work: Work, matter: int) -> None:
    found = await get_matter(work, matter)
    if found.concerns_id is None:
        work.toast("toasts.kept_before")
        return
    await note(work, concerning_nobody(found), Happening.CONCERNS_NOBODY)
    await matters.concern_merged(work.tx, found.id, None)
    work.say(work.by.id, "staff.concerns_nobody", matter_id=found.id, instead_of=work.tapped)
