"""What customers read about their own complaints: only what a person or a rule has really set."""

from actions.matters.open_matter import get_matter, going_on
from actions.work import Work
from domain.matters.lateness import is_late
from domain.matters.matters import Matter
from domain.matters.steps import State
from storage import matters


async def show_own(work: Work) -> None:
    """What is still being told first, then what was received."""
    draft = await matters.in_state(work.tx, work.by.id, State.DRAFT)
    is_telling = draft is not None and await matters.holds_words(work.tx, draft.id)
    if draft is not None and is_telling:
        work.say(work.by.id, "complaint.draft", matter_id=draft.id)
    match await matters.of_customer(work.tx, work.by.id):
        case []:
            if not is_telling:
                work.say(work.by.id, "complaint.none_yet")
        case [one]:
            _say_status(work, one)
        case several:
            work.say(work.by.id, "complaint.list", cards=[one.id for one in several])


async def show_status(work: Work, matter: int) -> None:
    found = await get_matter(work, matter)
    found.ensure_of(work.by.id)
    _say_status(work, await going_on(work, found))


def _say_status(work: Work, matter: Matter) -> None:
    late = int(is_late(matter, now=work.now))
    work.say(work.by.id, "complaint.status", matter_id=matter.id, is_late=late)
