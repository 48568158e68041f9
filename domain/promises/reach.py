"""How far ahead somebody of the staff may promise, by their role."""

from datetime import datetime, timedelta

from domain.people import Role
from domain.policy import DAY, Policy
from domain.promises.refusals import DatePast, DateTooFar

DAYS_AHEAD = (0, 1, 2, 3, 7)  # What is offered by a tap.
FAR = 366 * DAY  # Beyond that nobody promises, not even an owner.


def is_promisable(due: datetime, *, by: Role | None, now: datetime, policy: Policy) -> bool:
    """Whether it may be offered to somebody of this role."""
    try:
        ensure_promisable(due, by=by, now=now, policy=policy)
    except (DatePast, DateTooFar):
        return False
    return True


def ensure_promisable(due: datetime, *, by: Role | None, now: datetime, policy: Policy) -> None:
    """Raise unless somebody of this role may promise something by then."""
    if due <= now:
        raise DatePast(due=due)
    is_senior = by is not None and by.includes(Role.MANAGER)
    longest: timedelta = FAR if is_senior else policy.longest_promise
    if due > now + longest + DAY:  # The day on which it ends counts whole.
        raise DateTooFar(due=now + longest, is_senior=int(is_senior))
