"""Somebody senior says that they have seen what was raised: everybody reads who and when, but for the customer."""

from actions.matters.handling import get_handled
from actions.matters.open_matter import note, refresh_notices
from actions.matters.raising import refresh_told
from actions.work import Work
from domain.matters.events import Happening
from domain.matters.matters import Matter
from domain.people import NoSuchNumber
from storage.staff import raised


async def read_raised(work: Work, matter: int) -> None:
    """Also what is over by then: that it was read stays true."""
    found = await get_handled(work, matter)
    if found.received_at is None:
        raise NoSuchNumber()
    found.ensure_not_ended()
    is_first = await keep_reading(work, found)
    work.toast("toasts.read" if is_first else "toasts.kept_before")
    await refresh_told(work, found)
    await refresh_notices(work, found)


async def keep_reading(work: Work, matter: Matter) -> bool:
    """Once each time it is raised; whether it was the first."""
    if await raised.is_read(work.tx, matter.id, work.by.id):
        return False
    await note(work, matter, Happening.READ)
    return True
