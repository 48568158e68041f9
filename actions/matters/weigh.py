"""How serious a matter is: proposed from words, decided by staff; managers hear at once of what is severe."""

from actions.matters.handling import get_handled
from actions.matters.open_matter import get_matter, refresh_notices, tell_whole
from actions.matters.raising import note_raised, note_senior_eye
from actions.staff import staff_of
from actions.work import Work
from domain.matters import seriousness
from domain.matters.events import Happening
from domain.matters.matters import Matter
from domain.matters.seriousness import is_severe
from domain.matters.severity import Severity
from domain.matters.steps import CLOSED, ENDED, OPEN
from domain.people import Role
from storage import cards, matters

WITH_STAFF = OPEN | CLOSED - ENDED


async def weighed(work: Work, matter: Matter) -> Matter:
    """The matter with the severity that all its words propose, and its customer's earlier complaints."""
    card = await cards.of(work.tx, matter.id)
    return seriousness.weighed(matter, f"{card.told}\n{card.since}\n{card.wanted}", complaints_before=card.complaints)


async def weigh_all(work: Work, before: Matter) -> None:
    """Of what was written before anybody knew what it is, managers hear as soon as it is handed over."""
    await tell_if_severe(work, before, await weighed(work, before))


async def weigh_more(work: Work, before: Matter, words: str) -> None:
    """What staff have may have become more serious by a few words more, also what is closed: nobody looks there."""
    if before.state in WITH_STAFF and is_severe(seriousness.weighed(before, words)):
        held = await get_matter(work, before.id)
        await tell_if_severe(work, held, seriousness.weighed(held, words))


async def tell_if_severe(work: Work, before: Matter, matter: Matter) -> None:
    """Say so to managers as soon as it has become severe."""
    if not is_severe(matter) or matter.severity is before.severity:
        return
    await _note_weight(work, matter)
    await tell_of_severe(work, matter)


async def tell_of_severe(work: Work, matter: Matter) -> None:
    """Quiet hours or not; where the notice is theirs anyway, it is the notice that they have to see."""
    await note_raised(work, matter, max(Role.MANAGER, matter.level, key=lambda role: role.rank))
    if Role.AGENT in {person.role for person in await staff_of(work.tx, matter.level, matter=matter.id)}:
        await tell_whole(work, matter, Role.MANAGER, "staff.severe")


async def _note_weight(work: Work, matter: Matter) -> None:
    """The rule proposed it, whoever knocked, or somebody of the staff has decided it."""
    await matters.keep(work.tx, matter)
    await matters.add_event(
        work.tx, matter.id, Happening.WEIGHED, by=matter.severity_by, now=work.now, detail=matter.severity
    )
    await note_senior_eye(work, matter)


async def ask_severity(work: Work, number: int) -> None:
    matter = await get_handled(work, number)
    matter.ensure_open()
    work.say(work.by.id, "staff.severity_how", matter_id=matter.id)


async def decide_severity(work: Work, number: int, severity: Severity) -> None:
    """Confirmed or changed: from now on it is what somebody of the staff says."""
    before = await get_handled(work, number)
    before.ensure_open()
    before.ensure_within(work.by.role)
    if before.severity is severity and before.severity_by is not None:
        work.toast("toasts.kept_before")
        return
    matter = seriousness.decided(before, severity, by=work.by.id, now=work.now)
    if is_severe(matter) and not is_severe(before):
        await tell_if_severe(work, before, matter)
    else:
        await _note_weight(work, matter)
    await refresh_notices(work, matter)
    work.toast("toasts.severity_kept")
    work.say(work.by.id, "staff.severity_how", matter_id=matter.id, instead_of=work.tapped)
