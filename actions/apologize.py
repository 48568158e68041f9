"""A rule said no, or we made a mistake: either way the person hears it in their language."""

from actions.work import Work
from domain.people import Role
from domain.refusals import Refusal
from storage import updates


async def say_no(work: Work, refusal: Refusal) -> None:
    """A tap is answered by its toast, anything else by a message."""
    if work.knock is None or work.knock.telegram_id is None:
        return
    if work.knock.tap is not None:
        work.toast(refusal.words, **refusal.facts)
    else:
        work.say(work.by.id, refusal.words, **refusal.facts)


async def apologize(work: Work, update_id: int, raw: str, traceback: str) -> None:
    """Keep what we couldn't finish, and tell the person and the owners under one number."""
    number = await updates.put_aside(work.tx, update_id, raw=raw, traceback=traceback, now=work.now)
    if work.knock is not None and work.knock.telegram_id is not None:
        work.say(work.by.id, "errors.bug", number=number)
        work.toast("toasts.bug")
    work.tell(Role.OWNER, "staff.failure", number=number)
