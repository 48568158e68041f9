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
    if due > now + longest(by, policy) + DAY:  # The day on which it ends counts whole.
        raise DateTooFar(due=now + longest(by, policy), is_senior=int(_is_senior(by)))


def is_for_seniors(due: datetime, *, by: Role | None, now: datetime, policy: Policy) -> bool:
    """Whether it is further ahead than this role may promise, and within what somebody above it may."""
    if _is_senior(by) or not is_promisable(due, by=Role.OWNER, now=now, policy=policy):
        return False
    return not is_promisable(due, by=by, now=now, policy=policy)


def longest(by: Role | None, policy: Policy) -> timedelta:
    return FAR if _is_senior(by) else policy.longest_promise


def _is_senior(role: Role | None) -> bool:
    return role is not None and role.includes(Role.MANAGER)
