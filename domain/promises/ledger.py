"""The ledger of promises as people read it: whose they are, how many, and what was ever kept in a week."""

from datetime import datetime, timedelta
from typing import Self

from domain.frozen import frozen, replace
from domain.people import Role
from domain.promises.promises import Promise, Standing

WEEK = timedelta(days=7)


@frozen
class Promised:
    """A promise as people read it: in which matter, to whom, and by whom."""

    promise: Promise
    number: str
    customer: str
    is_unreachable: bool
    owner: str
    owner_role: Role | None
    is_late: bool = False  # Whether its date is over, as the message is read.

    def read_at(self, now: datetime) -> Self:
        return replace(self, is_late=self.promise.standing(now) is Standing.OVERDUE)


@frozen
class Load:
    """What one of the staff has to keep now, and how many of it are late."""

    owner_id: int
    open_now: int
    overdue: int


def best_week(kept: list[datetime]) -> int:
    """The most that was kept on time within any seven days; `kept` is in order."""
    best, first = 0, 0
    for last, moment in enumerate(kept):
        while moment - kept[first] >= WEEK:
            first += 1
        best = max(best, last - first + 1)
    return best
