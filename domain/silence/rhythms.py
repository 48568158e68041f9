"""A customer's own rhythm, and who has been quiet for longer than it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from domain.figures.spans import median
from domain.people import PersonId
from domain.policy import DAY

USUAL = 90 * DAY
"""Whoever has bought once has no rhythm of their own yet."""
SHORTEST = 14 * DAY
LEAVES_AFTER = 3.0
"""Of so many rhythms nobody knows any more whether they are still a customer."""


@dataclass(frozen=True, slots=True)
class Quiet:
    """Somebody who bought and hasn't been heard of: `value` is what they spent, where the shop tells it."""

    customer_id: PersonId
    heard_at: datetime
    bought_at: Sequence[datetime]
    value: int = 0
    is_asked: int = 0

    @property
    def rhythm(self) -> timedelta:
        """The median between two purchases."""
        moments = sorted(self.bought_at)
        gaps = [later - earlier for earlier, later in pairwise(moments)]
        return max(median(gaps) or SHORTEST, SHORTEST) if gaps else USUAL

    def silence(self, now: datetime) -> timedelta:
        """Since their last word or their last purchase, whichever came later."""
        return now - max(self.heard_at, *self.bought_at)

    def risk(self, now: datetime) -> float:
        """How many of their rhythms the silence lasts."""
        return self.silence(now) / self.rhythm

    def is_silent(self, now: datetime) -> bool:
        return self.risk(now) > 1

    def has_left(self, now: datetime) -> bool:
        return self.risk(now) >= LEAVES_AFTER


def by_worth(quiet: Sequence[Quiet], now: datetime) -> list[Quiet]:
    """Those who are silent, by what they are worth and how long they have been away; without values by purchases."""
    silent = [one for one in quiet if one.is_silent(now)]
    return sorted(silent, key=lambda one: (-(one.value or len(one.bought_at)) * one.risk(now), one.customer_id))
