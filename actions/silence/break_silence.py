"""/silent shows who has been quiet for longer than their own rhythm, and lets staff ask gently, one at a time."""

from actions.silence.measure import BOUGHT_WITHIN, measure, shown
from actions.work import Work
from domain.people import PersonId
from domain.policy import DAY
from domain.silence.rhythms import Quiet, by_worth
from domain.touchpoints.occasions import Occasion
from storage import follow_ups, people
from storage.silence import silence
from storage.touchpoints import rules

A_PAGE = 5
QUIET_FOR = 14 * DAY
LOST_AFTER = 730 * DAY
MOST_LOOKED_AT = 300


async def list_silent(work: Work, *, page: int) -> None:
    found = await _silent(work)
    day = work.business.day_of(work.now)
    listed = found[page * A_PAGE :][: A_PAGE + 1]
    coverage = await silence.coverage_at(work.tx, day) or await measure(work)
    work.say(
        work.by.id,
        "silence.list",
        instead_of=work.tapped,
        coverage=shown(coverage),
        products=[{"name": name, "heard": heard, "active": active} for name, heard, active in coverage.products],
        silent=[_shown(one, work) for one in listed[:A_PAGE]],
        count=len(found),
        page=page,
        is_more=int(len(listed) > A_PAGE),
        reasons=[
            {"felt": felt, "times": times}
            for felt, times in await silence.reasons(work.tx, since=work.now - BOUGHT_WITHIN)
        ],
    )


async def _silent(work: Work) -> list[Quiet]:
    quiet = await silence.quiet(work.tx, before=work.now - QUIET_FOR, since=work.now - LOST_AFTER, limit=MOST_LOOKED_AT)
    return by_worth(quiet, work.now)


def _shown(one: Quiet, work: Work) -> dict[str, object]:
    return {
        "person": one.customer_id,
        "days": one.silence(work.now).days,
        "rhythm": one.rhythm.days,
        "purchases": len(one.bought_at),
        "is_asked": int(bool(one.is_asked)),
    }


async def check_in(work: Work, customer: int, *, page: int) -> None:
    """At the next moment at which it disturbs nobody, and if nothing speaks against it then."""
    found = await people.get(work.tx, PersonId(customer))
    found.ensure_reachable()
    if await rules.is_waiting(work.tx, found.id, Occasion.SILENCE):
        work.toast("toasts.kept_before")
    else:
        purchase = await silence.latest_purchase(work.tx, found.id)
        due_at = work.business.open_from(work.now)
        await follow_ups.plan(work.tx, found.id, Occasion.SILENCE, purchase=purchase, due_at=due_at)
        work.toast("toasts.check_in_planned")
    await list_silent(work, page=page)
