"""Words out of the blue find their place: by the customer's tap, or after a rest by our own rule."""

from datetime import datetime

from actions.intake.ask_next import ask_next
from actions.matters.open_matter import get_matter, note, notify_staff, refresh_notices
from actions.matters.weigh import weigh_all
from actions.work import Work
from domain.matters.events import Happening
from domain.matters.kinds import Meant
from domain.matters.matters import Matter
from domain.matters.steps import State
from storage import matters, words


async def sort_words(work: Work, matter: int, meant: Meant) -> None:
    """A problem becomes a complaint that is being told, also when staff have it as a note by then.

    A question, a thank-you or a note goes to staff as it is.
    """
    unsorted = await get_matter(work, matter)
    unsorted.ensure_of(work.by.id)
    if meant is Meant.COMPLAINT and not unsorted.is_told:
        draft = unsorted.begun(now=work.now)
        await matters.keep(work.tx, draft)
        await refresh_notices(work, draft)
        await ask_next(work, draft)
    elif unsorted.state is not State.UNSORTED:
        work.toast("toasts.kept_before")
    else:
        await _hand_over(work, unsorted, meant)
        work.say(work.by.id, f"words.{meant}_kept", matter_id=matter, instead_of=work.tapped)


async def hand_over_resting(work: Work, number: int) -> None:
    """Words that nobody sorted reach staff as a note, or as the question that they end with: none end unread."""
    matter = await get_matter(work, number)
    if matter.state is State.UNSORTED and matter.touched_at <= _rested_since(work):
        asks = any(one.asks for one in await words.of_matter(work.tx, number))
        await _hand_over(work, matter, Meant.QUESTION if asks else Meant.NOTE)


async def _hand_over(work: Work, unsorted: Matter, meant: Meant) -> None:
    """Whoever handles such things hears of it."""
    sorted_words = unsorted.sorted_as(meant.kind, now=work.now)
    await note(work, sorted_words, Happening.RECEIVED, meant if meant is Meant.QUESTION else None)
    await notify_staff(work, sorted_words)
    await weigh_all(work, sorted_words)


async def resting_words(work: Work) -> list[int]:
    return await matters.resting(work.tx, State.UNSORTED, before=_rested_since(work))


def _rested_since(work: Work) -> datetime:
    return work.now - work.policy.draft_rests
