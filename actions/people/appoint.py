"""An owner offers a role by a link; whoever comes with it has the role when an owner has said yes."""

import secrets

from actions.people.greet import greet
from actions.people.roles import ensure_owner, take_on
from actions.work import Work
from domain.people import HasRole, NoSuchNumber, PersonId, Role
from domain.staff.appointments import Appointment, Welcome
from storage import appointments, outbox, people


async def invite(work: Work, role: Role) -> None:
    await ensure_owner(work)
    token = secrets.token_urlsafe(16)
    ends_at = work.business.until(work.now + work.policy.appointment_lasts)
    await appointments.add(work.tx, token, role, made_by=work.by.id, now=work.now, expires_at=ends_at)
    work.say(work.by.id, "people.invited", role=role, token=token, ends_at=ends_at)


async def come(work: Work, token: str) -> bool:
    """Somebody comes with a link: False where it is none of these, else they read what becomes of it."""
    found = await appointments.by_token(work.tx, token)
    if found is None:
        return False
    welcome = found.welcome(work.by, now=work.now)
    if welcome is Welcome.ACCEPTED:
        await appointments.keep(work.tx, found.used(work.by.id, now=work.now))
    work.say(work.by.id, f"people.link_{welcome}", appointment_id=found.id)
    if welcome in (Welcome.ACCEPTED, Welcome.WAITING):
        await _ask_owners(work, found)
    else:
        await greet(work)
    return True


async def _ask_owners(work: Work, came: Appointment) -> None:
    """Whoever made the link is asked; all owners where that one can't be, each of them once."""
    owners = [owner.id for owner in await people.with_role(work.tx, Role.OWNER)]
    asked = [person for person, _ in await outbox.asked_about(work.tx, came.id)]
    for owner in [came.made_by] if came.made_by in owners else owners:
        if owner not in asked:
            work.say(owner, "people.wants", appointment_id=came.id)


async def confirm(work: Work, appointment: int) -> None:
    """The first owner's word counts. A role that is as high already stays what it is.

    Raises:
        HasRole: another link or the settings were quicker.
    """
    found = await _undecided(work, appointment)
    if found is None:
        return
    newcomer = await people.get(work.tx, _comer(found))
    newcomer.ensure_reachable()
    if newcomer.role is not None and newcomer.may(found.role):
        raise HasRole(who=newcomer.name, role=newcomer.role)
    await _decide(work, found.confirmed(work.by.id, now=work.now))
    await take_on(work, newcomer, found.role)


async def decline(work: Work, appointment: int) -> None:
    found = await _undecided(work, appointment)
    if found is None:
        return
    await _decide(work, found.declined(work.by.id, now=work.now))
    work.say(_comer(found), "people.declined", appointment_id=found.id)


async def _undecided(work: Work, appointment: int) -> Appointment | None:
    """None where an owner has answered before; whoever comes second is told who it was."""
    await ensure_owner(work)
    found = await appointments.lock(work.tx, appointment)
    if found is None or found.person_id is None:
        raise NoSuchNumber()
    if found.decided_by is None:
        return found
    if found.decided_by == work.by.id:
        work.toast("toasts.kept_before")
    else:
        work.toast("toasts.decided_before", who=(await people.get(work.tx, found.decided_by)).name)
    return None


async def _decide(work: Work, decided: Appointment) -> None:
    """Every owner's copy of the question shows what became of it."""
    await appointments.keep(work.tx, decided)
    for owner, row in await outbox.asked_about(work.tx, decided.id):
        work.say(owner, "people.decided", appointment_id=decided.id, instead_of_row=row, is_silent=1)


def _comer(appointment: Appointment) -> PersonId:
    if appointment.person_id is None:
        raise NoSuchNumber()
    return appointment.person_id
