"""Whoever comes for their first purchase is asked once, by buttons, how they first heard of us."""

from actions.work import Work
from domain.people import NotYours
from domain.touchpoints.arrivals import Arrival, Heard
from storage import matters
from storage.touchpoints import arrivals


async def ask_arrival(work: Work) -> None:
    """Before anything has gone well or badly, so not while a complaint is open; silence is not asked again."""
    if work.by.asks_stopped_at is not None or await matters.open_complaint(work.tx, work.by.id):
        return
    if await arrivals.ask(work.tx, work.by.id, now=work.now):
        work.say(work.by.id, "touch.how_heard", is_silent=1)


async def show_arrival(work: Work) -> None:
    """The same again, in place, for whoever tapped wrong."""
    await _arrival(work)
    work.say(work.by.id, "touch.how_heard", instead_of=work.tapped)


async def tell_arrival(work: Work, heard: Heard) -> None:
    if (await _arrival(work)).heard is heard:
        work.toast("toasts.kept_before")
        return
    await arrivals.tell(work.tx, work.by.id, heard, now=work.now)
    work.say(work.by.id, "touch.heard", instead_of=work.tapped, heard=heard)


async def _arrival(work: Work) -> Arrival:
    found = await arrivals.lock(work.tx, work.by.id)
    if found is None:
        raise NotYours()
    return found
