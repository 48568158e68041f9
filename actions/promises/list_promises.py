"""What was promised, for those who read it: staff all of it, a customer their own."""

from actions.promises.make_promise import get_promise
from actions.work import Work
from domain.matters.choices import Choice
from domain.promises.refusals import PromiseIncomplete
from storage import promises

A_PAGE = 5
OWN_SHOWN = 10


async def list_promises(work: Work, choice: Choice, *, page: int) -> None:
    """Of one list the page asked for, the soonest first, under who has how many to keep."""
    found = await promises.chosen(work.tx, choice, by=work.by.id, now=work.now, limit=A_PAGE + 1, skip=page * A_PAGE)
    loads = await promises.loads(work.tx, now=work.now)
    work.say(
        work.by.id,
        "promise.list",
        instead_of=work.tapped,
        choice=choice,
        page=page,
        is_more=int(len(found) > A_PAGE),
        promises=found[:A_PAGE],
        loads=[{"person": one.owner_id, "open_now": one.open_now, "overdue": one.overdue} for one in loads],
        now=work.now,
    )


async def list_own(work: Work) -> None:
    found = await promises.of_customer(work.tx, work.by.id, limit=OWN_SHOWN)
    work.say(work.by.id, "promise.own" if found else "promise.none_yet", promises=found, now=work.now)


async def show_promise(work: Work, promise: int) -> None:
    found = await get_promise(work, promise)
    if found.told_at is None:
        raise PromiseIncomplete()
    work.say(work.by.id, "promise.card", matter_id=found.matter_id, promise_id=found.id, now=work.now)
