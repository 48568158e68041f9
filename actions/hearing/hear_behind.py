"""Words behind a command that takes none: nobody has to know which commands there are to be heard."""

from actions.answers.take_answer import bare_score
from actions.hearing.hear_again import hear_first
from actions.work import Work
from domain.words import Written


async def hear_behind(work: Work, written: Written) -> bool:
    """Whether a customer said something there. A single word may be a number or a choice, as some commands take one."""
    if work.by.role is not None or len(written.text.split()) < 2:
        return False
    await hear_first(work, written)
    return True


async def hear_score_behind(work: Work, written: Written) -> None:
    """Behind /rate a score is one, too."""
    if work.by.role is None and bare_score(written) is not None:
        await hear_first(work, written)
    else:
        await hear_behind(work, written)
