"""What becomes of what a purchase may bring: planned once, moved, ended, or taken up again when it may come."""

from datetime import datetime, timedelta
from enum import StrEnum

from domain.frozen import frozen
from domain.policy import DAY
from domain.touchpoints.occasions import Occasion

HELD = "open_complaint"
"""Dropped while a complaint was open: planned again from its final solution, and by nothing else."""
CHANGED = frozenset({"plan_changed", "changed"})
"""Dropped because a rule, a product or an order changed: planned again when they change back."""
AWAY = frozenset({"unreachable", "blocked"})
"""Dropped because nobody could be reached: what still lies ahead is planned again when they come back."""
PASSING = CHANGED | AWAY
LONG_DELIVERED = 3 * DAY
"""So long after a delivery nobody needs to hear what to expect."""
OVERDUE_TOGETHER = DAY
"""Of several purchases that are asked about late, one is asked about in this time."""


class PlanState(StrEnum):
    WAITING = "waiting"
    DONE = "done"
    DROPPED = "dropped"


@frozen
class Planned:
    """A row for each purchase and kind; for the question about us as a whole, a row for each customer and quarter."""

    id: int
    kind: Occasion
    state: PlanState
    why: str | None
    due_at: datetime
    settled_at: datetime | None
    since: datetime | None

    @property
    def is_waiting(self) -> bool:
        return self.state is PlanState.WAITING

    @property
    def is_final(self) -> bool:
        """Whether it was said or dropped for good: nothing plans it again."""
        return self.state is PlanState.DONE or (self.state is PlanState.DROPPED and self.why not in PASSING)

    @property
    def is_moved(self) -> bool:
        """Whether its day has moved it, for a reason that stands beside it."""
        return self.is_waiting and self.why is not None


@frozen
class At:
    """It is to come then, its hours still to be found."""

    moment: datetime


@frozen
class End:
    """It comes no more."""


def decided(
    before: Planned | None, due: datetime | None, *, now: datetime, at_latest: timedelta, makes_up: bool
) -> At | End | None:
    """What becomes of it, by when it is due by the rule that holds now; None leaves it as it is.

    What is too long ago isn't made up for, and what is overdue by less only where something happened to the
    purchase itself: a rule that comes on reaches no one for whom its day is over.
    """
    if before is not None and before.is_final:
        return None
    if before is not None and before.is_waiting:
        return End() if due is None else _moved(before, due, now=now)
    if due is None or now - due > at_latest:
        return None
    was_there = before is not None and before.why in CHANGED
    return At(max(due, now)) if makes_up or was_there or due >= now else None


def _moved(before: Planned, due: datetime, *, now: datetime) -> At | None:
    """What is due already is decided on by its day, and so is what its day has moved."""
    if due <= now and (before.due_at <= now or before.is_moved):
        return None
    return At(max(due, now))


def counted_from(before: Planned | None, begun: datetime, span: timedelta, *, now: datetime) -> datetime:
    """From when the span of the next question about us as a whole counts.

    From the purchase at first, then from the end of the last one; what was dropped for a passing reason keeps its
    own. Where that is over by now a whole span begins: nobody is asked at once because a rule came on.
    """
    if before is None:
        since = begun
    elif before.is_waiting:
        return before.since or before.due_at - span
    elif before.is_final:
        since = max(before.due_at, before.settled_at or before.due_at)
    else:
        since = before.since or before.due_at - span
    return since if since + span > now else now
