"""A manager mutes whoever only makes noise: what they write is kept, and nobody is disturbed."""

from actions.desk.show_card import show_card_of
from actions.matters.handling import get_handled
from actions.work import Work
from storage import people


async def mute(work: Work, matter: int, *, on: bool) -> None:
    found = await get_handled(work, matter)
    await people.mute(work.tx, found.customer_id, work.now if on else None)
    work.toast("toasts.muted" if on else "toasts.unmuted")
    await show_card_of(work, found.id, in_place=True)
