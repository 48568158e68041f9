"""/next shows a customer what will come and why; each can be declined, and news for ever."""

from actions.touchpoints.quarter import plan_quarter
from actions.work import Work
from domain.follow_ups import FollowUpId
from domain.people import NotYours
from domain.touchpoints.occasions import DECLINABLE, KIND_OF, MessageKind, Occasion
from storage import follow_ups
from storage.silence import fits
from storage.touchpoints import feelings


async def show_next(work: Work, *, in_place: bool = False) -> None:
    coming = await feelings.coming(work.tx, work.by.id)
    if await fits.said_of(work.tx, work.by.id):
        coming = [one for one in coming if KIND_OF[one.kind] is MessageKind.SERVICE]
    work.say(
        work.by.id,
        "touch.next",
        instead_of=work.tapped if in_place else None,
        coming=[{"id": one.id, "kind": one.kind, "due": one.due_at, "what": one.what} for one in coming],
        is_stopped=int(work.by.asks_stopped_at is not None),
        has_news=int(work.by.news_stopped_at is None),
    )


async def decline(work: Work, number: int) -> None:
    """This one alone: what else comes still comes."""
    known = await follow_ups.get(work.tx, FollowUpId(number))
    if known is None or known.customer_id != work.by.id or known.kind not in DECLINABLE:
        raise NotYours()
    planned = await follow_ups.lock_waiting(work.tx, known.id)
    if planned is None:
        work.toast("toasts.nothing_comes")
    else:
        await follow_ups.drop(work.tx, planned.id, why="declined", now=work.now)
        if planned.kind is Occasion.RELATIONSHIP:
            await plan_quarter(work, work.by.id)
        work.toast("toasts.declined")
    await show_next(work, in_place=True)


async def stop_news(work: Work) -> None:
    """For ever: nothing that only we want to tell comes any more."""
    await feelings.stop_news(work.tx, work.by.id, at=work.now)
    work.toast("toasts.news_stopped")
    await show_next(work, in_place=True)
