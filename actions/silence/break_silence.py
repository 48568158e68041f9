"""/silent shows who has been quiet for longer than their own rhythm, and lets staff ask gently, one at a time."""

from actions.silence.measure import BOUGHT_WITHIN, measure, shown
from actions.work import Work
from domain.people import PersonId
from domain.touchpoints.occasions import Occasion
from storage import follow_ups, people
from storage.silence import coverage, fits, silence
from storage.silence.silence import Listed
from storage.touchpoints import rules

A_PAGE = 5


async def list_silent(work: Work, *, page: int) -> None:
    day = work.business.day_of(work.now)
    listed = await silence.silent(work.tx, limit=A_PAGE + 1, skip=page * A_PAGE)
    measured = await coverage.at(work.tx, day) or await measure(work)
    work.say(
        work.by.id,
        "silence.list",
        instead_of=work.tapped,
        coverage=shown(measured),
        products=[{"name": name, "heard": heard, "active": active} for name, heard, active in measured.products],
        silent=[_shown(one, work) for one in listed[:A_PAGE]],
        count=await silence.count_silent(work.tx),
        page=page,
        is_more=int(len(listed) > A_PAGE),
        reasons=[
            {"felt": felt, "times": times}
            for felt, times in await silence.reasons(work.tx, since=work.now - BOUGHT_WITHIN)
        ],
    )


def _shown(one: Listed, work: Work) -> dict[str, object]:
    return {
        "person": one.customer_id,
        "days": (work.now - one.last_at).days,
        "rhythm": one.rhythm_days,
        "purchases": one.purchases,
        "is_asked": int(bool(one.is_asked)),
    }


async def check_in(work: Work, customer: int, *, page: int) -> None:
    """At the next moment at which it disturbs nobody, and if nothing speaks against it then."""
    found = await people.get(work.tx, PersonId(customer))
    found.ensure_reachable()
    if await fits.said_of(work.tx, found.id):
        work.toast("toasts.is_not_ours")
    elif await rules.is_waiting(work.tx, found.id, Occasion.SILENCE):
        work.toast("toasts.kept_before")
    else:
        purchase = await silence.latest_purchase(work.tx, found.id)
        due_at = work.business.open_from(work.now)
        await follow_ups.plan(work.tx, found.id, Occasion.SILENCE, purchase=purchase, due_at=due_at)
        work.toast("toasts.check_in_planned")
    await list_silent(work, page=page)
