"""What was held back is taken up again: after a complaint, after a change of the plan, after somebody was away."""

from collections.abc import Sequence

from actions.touchpoints.plan import Known, plan_touchpoints
from actions.touchpoints.quarter import plan_quarter
from actions.work import Work
from domain.follow_ups import throttle
from domain.frozen import frozen
from domain.people import PersonId
from domain.policy import DAY, MINUTE
from domain.purchases import Purchase
from domain.touchpoints.dating import counted_anew
from domain.touchpoints.occasions import OF_PURCHASES, Occasion
from domain.touchpoints.planning import HELD, Planned
from domain.touchpoints.rules import product_of
from storage import follow_ups, purchases
from storage.engines.transaction import Coming
from storage.touchpoints import planned
from storage.touchpoints.planned import PlanChange

AT_ONCE = 100
STANDS_FOR = MINUTE
"""An owner taps several times; what has stood for so long is followed."""
BOUGHT_WITHIN = 800 * DAY
"""The longest span and a month; nothing comes of what was bought earlier."""
HAD_COMPLAINT = "had_complaint"


@frozen
class Following:
    """The purchases that follow a change next, and how far it has come with them."""

    change: PlanChange
    purchases: Sequence[int]
    before: int
    is_over: bool


async def next_to_follow(work: Work) -> Following | None:
    """For looking only: the latest purchases first."""
    change = await planned.to_follow(work.tx, before=work.now - STANDS_FOR)
    if change is None:
        return None
    batch = await planned.purchases_before(work.tx, change.before_id, limit=AT_ONCE)
    recent = [one for one in batch if work.now - one.bought_at <= BOUGHT_WITHIN]
    concerned = [
        one.id for one in recent if one.customer_id is not None and change.product in (None, product_of(one.what))
    ]
    before = min((one.id for one in batch), default=change.before_id)
    return Following(change, concerned, before, is_over=not recent)


async def follow_change(work: Work, purchase: int) -> None:
    """By the rules that hold now; what has gone out stays as it is."""
    bought = await purchases.lock(work.tx, purchase)
    if bought is not None:
        await plan_touchpoints(work, bought, makes_up=False)


async def followed(work: Work, following: Following) -> None:
    await planned.followed(work.tx, following.change, before=following.before, is_over=following.is_over)


async def held_back(work: Work) -> list[PersonId]:
    """Customers of whom something was dropped because of a complaint or a draft, and none is open any more."""
    return await planned.held(work.tx, limit=AT_ONCE)


async def plan_after_complaint(work: Work, customer: PersonId) -> None:
    """What fell due while it was open comes once more, counted from its final solution; or it is let go."""
    for number in await planned.held_of(work.tx, customer):
        bought = await purchases.lock(work.tx, number)
        if bought is not None:
            await _plan_anew(work, customer, bought)
    await let_go(work, customer)


async def let_go(work: Work, customer: PersonId) -> None:
    await planned.let_go(work.tx, customer, why=HAD_COMPLAINT)


async def _plan_anew(work: Work, customer: PersonId, bought: Purchase) -> None:
    known, rows = await Known.of(work, bought), await planned.of_purchase(work.tx, bought.id)
    for touchpoint in OF_PURCHASES:
        row = rows.get(touchpoint)
        if row is not None and not row.is_waiting and row.why == HELD:
            await _plan_one(work, customer, known, touchpoint, row)


async def _plan_one(work: Work, customer: PersonId, known: Known, touchpoint: Occasion, row: Planned) -> None:
    """Not sooner than it may be asked; what would have to wait for long isn't queued."""
    state = await follow_ups.state_of(work.tx, customer, now=work.now)
    rule = known.rules[touchpoint]
    free = max([work.now, *throttle(touchpoint, state, work.policy).values()])
    since = counted_anew(rule, known.purchase, known.card, solved_at=work.now, free_from=free)
    due = None if since is None else known.due(touchpoint, since=since)
    if due is not None and free - work.now <= work.policy.question_at_latest:
        at = known.comes_at(touchpoint, due)
        await planned.come(work.tx, row.id, due_at=at, rule=rule.id, since=since, why=HELD)


async def plan_after_absence(work: Work, customer: PersonId, dropped: Coming, quarter: Coming) -> None:
    """Whoever comes back hears what still lies ahead of them: of the purchases of which something was dropped."""
    for row in dropped.rows():
        bought = await purchases.lock(work.tx, row["id"])
        if bought is not None:
            await plan_touchpoints(work, bought, makes_up=False)
    await plan_quarter(work, customer, quarter)
