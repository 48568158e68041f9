"""A rule said no, or we made a mistake: either way the person hears it in their language."""

from actions.work import Work
from domain.people import Role
from domain.refusals import Refusal
from storage.running import failures


async def say_no(work: Work, refusal: Refusal) -> None:
    """A tap is answered by its toast, anything else by a message."""
    if work.knock is not None and work.knock.tap is not None:
        work.toast(refusal.words, **refusal.facts)
    elif work.is_met:
        work.say(work.by.id, refusal.words, **refusal.facts)


async def apologize(work: Work, update_id: int, raw: str, traceback: str) -> None:
    """Keep what we couldn't finish, and tell the person and the owners under one number."""
    telegram_id = work.knock.telegram_id if work.knock else None
    number = await failures.put_aside(
        work.tx, update_id, raw=raw, traceback=traceback, telegram_id=telegram_id, now=work.now
    )
    if work.is_met:
        work.say(work.by.id, "errors.bug", number=number)
        work.toast("toasts.bug")
    work.tell(Role.OWNER, "staff.failure", number=number)
