"""A role is given, changed or taken: menu, matters in hand and open questions follow at once."""

from actions.askings import take_all_back
from actions.matters.open_matter import NOTICE, notify_staff, refresh_notices
from actions.people.greet import greet_staff, hand_menu
from actions.people.unheard import who_lacks
from actions.remedies.ask_on import ask_on
from actions.staff import staff_of
from actions.work import Work
from domain.frozen import replace
from domain.matters.concerning import within_reach
from domain.matters.matters import Matter
from domain.matters.steps import IN_WORK
from domain.people import NotYours, Person, PersonId, Role
from storage import expectations, matters, people
from storage.said.withheld import withhold

LISTED = 20
PUT_DOWN = "people.put_down"


async def appoint_owners(work: Work, telegram_ids: frozenset[int]) -> None:
    """Make the owners of the settings owners here; who is named there no more has no role any more."""
    for former in await people.named_in_settings(work.tx):
        if former.telegram_id not in telegram_ids:
            await take_role(work, former)
    for owner in telegram_ids:
        await people.appoint(work.tx, owner, Role.OWNER, now=work.now, by_settings=True)


async def ensure_owner(work: Work) -> None:
    """Raise unless whoever knocked is an owner at this very moment; until the Work ends nobody changes the owners."""
    if work.by.id not in await people.hold_owners(work.tx):
        raise NotYours()


async def take_on(work: Work, newcomer: Person, role: Role) -> None:
    """Somebody joins the staff. Whoever was muted as a customer is heard as a colleague."""
    await people.set_role(work.tx, newcomer.id, role, now=work.now)
    await people.mute(work.tx, newcomer.id, None)
    await expectations.clear(work.tx, newcomer.id)
    own = await _put_down_own(work)
    await greet_staff(work, replace(newcomer, role=role))
    for matter in own:
        if matter.state not in IN_WORK:  # Of those in work whoever joins hears among all that waits.
            await notify_staff(work, matter)


async def _put_down_own(work: Work) -> list[Matter]:
    """Who had to handle what they complain of themselves, for nobody else could, leaves it to their colleagues now."""
    own = await matters.put_down_own(work.tx)
    for matter in own:
        await take_all_back(work, matter.customer_id, matter=matter.id)
        await refresh_notices(work, matter)
    return own


async def change_role(work: Work, person: Person, role: Role) -> None:
    changed = replace(person, role=role)
    await people.set_role(work.tx, person.id, role, now=work.now)
    await _put_down(work, changed)
    await _keep_within_reach(work)
    for matter in await _put_down_own(work):
        await notify_staff(work, matter)
    await ask_on(work)
    await _stop_asking(work, changed)
    await hand_menu(work, changed)
    work.say(person.id, "people.role_changed", role=role)


async def take_role(work: Work, person: Person) -> None:
    """Somebody leaves the staff; whoever has never come here hears nothing of it."""
    former = replace(person, role=None)
    await people.set_role(work.tx, person.id, None, now=work.now)
    await _put_down(work, former)
    await _withhold(work, former.id)
    await take_all_back(work, former.id)
    await _keep_within_reach(work)
    await ask_on(work)
    await _stop_asking(work, former)
    if person.name:  # Whoever never came has none.
        await hand_menu(work, former)
        work.say(person.id, "people.removed")


async def _withhold(work: Work, former: PersonId) -> None:
    """What waits to reach them goes to those who hear it now, where these haven't got it."""
    withheld = await withhold(work.tx, former, now=work.now)
    for colleague, matter in await who_lacks(work.tx, withheld):
        work.say(colleague, NOTICE, matter_id=matter)


async def _put_down(work: Work, person: Person) -> None:
    """What they may no longer handle goes back to the others: every notice says so, and who is there is told."""
    for level in Role:
        if person.may(level):
            continue
        await matters.see_to_no_more(work.tx, person.id, level)
        free = [matter for matter in await matters.put_down(work.tx, person.id, level) if matter.is_open]
        for matter in free:
            await refresh_notices(work, matter)
        await _tell_of_free(work, level, free, person)


async def _tell_of_free(work: Work, level: Role, free: list[Matter], former: Person) -> None:
    """Each of those who could handle it reads the list without what is about themselves."""
    of_each: dict[PersonId, list[int]] = {}
    for matter in free:
        for colleague in await staff_of(work.tx, level, matter=matter.id):
            of_each.setdefault(colleague.id, []).append(matter.id)
    for colleague, cards in of_each.items():
        others = max(0, len(cards) - LISTED)
        work.say(colleague, PUT_DOWN, cards=cards[:LISTED], others=others, colleague_id=former.id)


async def _keep_within_reach(work: Work) -> None:
    """What is about the only one who still has its level comes down to somebody else who can act."""
    for matter in await matters.about_staff(work.tx):
        others = await people.in_reach(work.tx, apart_from=matter.id)
        near = within_reach(matter, {one.role for one in others if one.role is not None})
        if near.level is not matter.level:
            await matters.keep(work.tx, near)
            await notify_staff(work, near)


async def _stop_asking(work: Work, person: Person) -> None:
    """What was asked of the role that they had waits for no answer any more."""
    awaited = await expectations.of(work.tx, person.id)
    if awaited is not None and not awaited.is_for(person):
        await expectations.clear(work.tx, person.id)
