"""Staff say whom of them a complaint is about: from then on it is in the others' hands, and out of that one's sight."""

from actions.askings import take_all_back
from actions.desk.out_of_sight import out_of_sight
from actions.matters.handling import get_handled
from actions.matters.open_matter import note, refresh_notices
from actions.remedies.ask_on import ask_on
from actions.work import Work
from domain.matters.concerning import (
    concerning,
    concerning_nobody,
    ensure_may_object,
    ensure_may_say,
    is_from_below,
)
from domain.matters.events import Happening
from domain.matters.matters import Matter
from domain.people import NotStaff, Person, PersonId, Role
from storage import matters, people

A_PAGE = 8


async def ask_whom(work: Work, matter: int, *, page: int) -> None:
    found = await get_handled(work, matter)
    found.ensure_open()
    await _ensure_may_say(work, found)
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


async def _ensure_may_say(work: Work, matter: Matter) -> None:
    is_denied = any(one.kind is Happening.CONCERNS_NOBODY for one in await matters.events_of(work.tx, matter.id))
    ensure_may_say(matter, work.by, is_denied=is_denied)


async def concern(work: Work, matter: int, person: PersonId) -> None:
    """Whoever handled it until now hears that others do."""
    found = await get_handled(work, matter)
    found.ensure_open()
    colleague = await people.get(work.tx, person)
    if colleague.role is None:
        raise NotStaff(who=colleague.name)
    if found.concerns_id == colleague.id:
        work.toast("toasts.kept_before")
        return
    await _ensure_may_say(work, found)
    others = [one for one in await people.in_reach(work.tx, apart_from=None) if one.id != colleague.id]
    concerned = concerning(found, colleague, others)
    await note(work, concerned, Happening.CONCERNS)
    await out_of_sight(work, concerned, colleague.id)
    await take_all_back(work, colleague.id, matter=concerned.id)
    await ask_on(work)
    work.say(work.by.id, "staff.concerns", matter_id=found.id, colleague_id=colleague.id, instead_of=work.tapped)
    if found.assignee_id == colleague.id:
        work.tell(concerned.level, "staff.free_again", matter_id=found.id, colleague_id=colleague.id)
    if is_from_below(work.by, colleague):
        _tell_as_senior(work, concerned, colleague, others)
    await refresh_notices(work, concerned)


def _tell_as_senior(work: Work, matter: Matter, colleague: Person, others: list[Person]) -> None:
    """Who could have said so hears what somebody below them has said; where nobody could, the only owner may object."""
    facts = {"matter_id": matter.id, "author_id": work.by.id, "role": work.by.role}
    seniors = [one for one in others if colleague.role is not None and one.may(colleague.role)]
    for senior in seniors:
        work.say(senior.id, "staff.concerns_senior", colleague_id=colleague.id, **facts)
    if not seniors and colleague.role is Role.OWNER:
        work.say(colleague.id, "staff.concerns_owner", **facts)


async def concern_nobody(work: Work, matter: int) -> None:
    found = await get_handled(work, matter)
    if found.concerns_id is None:
        work.toast("toasts.kept_before")
    else:
        await _free(work, found)


async def _free(work: Work, found: Matter) -> Matter:
    free = concerning_nobody(found)
    await note(work, free, Happening.CONCERNS_NOBODY)
    await matters.concern_merged(work.tx, free.id, None)
    work.say(work.by.id, "staff.concerns_nobody", matter_id=free.id, instead_of=work.tapped)
    return free


async def object_to(work: Work, matter: int) -> None:
    """The only owner says that it isn't about them: they see it again, its history says so, and so do we to the others.

    Else whoever it is about could keep it from the business by naming the owner first.
    """
    found = await matters.lock(work.tx, matter)
    if found is not None and found.merged_into is not None:
        found = await matters.lock(work.tx, found.merged_into)
    if found is None or found.concerns_id != work.by.id:
        work.toast("toasts.kept_before")
        return
    others = await people.in_reach(work.tx, apart_from=found.id)
    ensure_may_object(found, others)
    free = await _free(work, found)
    for other in others:
        if other.id != work.by.id and other.may(free.level):
            work.say(other.id, "staff.objected", matter_id=free.id, colleague_id=work.by.id)
    await refresh_notices(work, free)
