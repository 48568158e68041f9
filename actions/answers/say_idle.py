"""Staff hear that what they sent answers nothing that was asked: of an album once, for it is one thing to them."""

from actions.work import Work
from domain.words import Written
from storage.said import before

IDLE = "staff.idle"
IDLE_TO_LIST = "staff.idle_to_list"


async def say_idle(work: Work, written: Written, message: str = IDLE) -> None:
    if written.album is None:
        work.say(work.by.id, message)
    elif not await before.is_said_of_album(work.tx, work.by.id, message, written.album):
        work.say(work.by.id, message, album=written.album)
