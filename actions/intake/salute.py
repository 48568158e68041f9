"""A greeting alone answers nothing and is no part of what follows: it is greeted back."""

from actions.work import Work
from domain.expectations import OF_DRAFTS, Expectation
from domain.matters.courtesy import is_mere_greeting
from domain.words import Part, Written
from storage import words


async def is_salute(work: Work, written: Written, expected: Expectation | None) -> bool:
    """Whether a customer only says hello; whoever tells a complaint may begin it so, and a reply is about something."""
    if work.by.role is not None or written.reply_to is not None or not is_mere_greeting(written):
        return False
    if expected is not None and expected.kind in OF_DRAFTS:
        return False
    await words.add(work.tx, work.by.id, written, Part.TOLD, now=work.now)
    work.say(work.by.id, "words.greeted")
    return True
