"""Owners see who is on the staff, and give other roles or take them."""

from actions.people.roles import change_role, ensure_owner, take_role
from actions.work import Work
from domain.people import NotStaff, Person, PersonId, Role
from storage import people

A_PAGE = 8


async def list_staff(work: Work, *, page: int) -> None:
    found = await people.staff(work.tx, skip=page * A_PAGE, limit=A_PAGE + 1)
    work.say(
        work.by.id,
        "people.list",
        instead_of=work.tapped,
        colleagues=[one.id for one in found[:A_PAGE]],
        page=page,
        is_more=int(len(found) > A_PAGE),
    )


async def show_person(work: Work, person: int) -> None:
    found = await people.get(work.tx, PersonId(person))
    if found.role is None:
        raise NotStaff(who=found.name)
    _show(work, found)


def _show(work: Work, person: Person) -> None:
    work.say(work.by.id, "people.card", colleague_id=person.id, instead_of=work.tapped)


async def appoint_anew(work: Work, person: int, role: Role) -> None:
    found = await _changeable(work, person)
    if found.role is role:
        work.toast("toasts.kept_before")
    else:
        await change_role(work, found, role)
    _show(work, found)


async def ask_to_remove(work: Work, person: int) -> None:
    found = await _changeable(work, person)
    work.say(work.by.id, "people.sure", colleague_id=found.id, instead_of=work.tapped)


async def remove(work: Work, person: int) -> None:
    found = await _changeable(work, person)
    await take_role(work, found)
    work.say(work.by.id, "people.gone", colleague_id=found.id, instead_of=work.tapped)


async def _changeable(work: Work, person: int) -> Person:
    """One of the staff whose role is for an owner to change, read when nobody else can change it any more."""
    await ensure_owner(work)
    found = await people.get(work.tx, PersonId(person))
    found.ensure_changeable(work.by.id)
    return found
