"""A customer's own rhythm, and who has been quiet for longer than it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from domain.figures.spans import median
from domain.frozen import frozen
from domain.money import Currency, exchanged
from domain.people import PersonId
from domain.policy import DAY

USUAL = 90 * DAY
"""Whoever has bought once has no rhythm of their own yet."""
SHORTEST = 14 * DAY
LOST_AFTER = 730 * DAY
"""Nobody is written to after that."""
MOST_WORTH = 10**18
LEAVES_AFTER = 3.0
"""Of so many rhythms nobody knows any more whether they are still a customer."""
LEAVES_AT_LEAST = 180 * DAY
"""Two purchases in a week are no rhythm by which somebody has left after a month."""


@frozen
class Bought:
    """A purchase that stands; its cost in whole units of its currency, where the shop tells it."""

    at: datetime
    cost: int | None = None
    currency: Currency | None = None


@frozen
class Silent:
    """Whoever is quiet for longer than is usual for them; `worth` orders them and means nothing by itself."""

    customer_id: PersonId
    heard_at: datetime
    last_at: datetime
    rhythm_days: int
    purchases: int
    worth: int
    has_left: int


@frozen
class Quiet:
    """Somebody who bought, and when a word came from them last."""

    customer_id: PersonId
    heard_at: datetime
    bought: Sequence[Bought]

    @property
    def last_at(self) -> datetime:
        """Their last word or their last purchase, whichever came later."""
        return max(self.heard_at, *(one.at for one in self.bought))

    @property
    def rhythm(self) -> timedelta:
        """The median between two purchases."""
        moments = sorted(one.at for one in self.bought)
        gaps = [later - earlier for earlier, later in pairwise(moments)]
        return max(median(gaps) or SHORTEST, SHORTEST) if gaps else USUAL

    def risk(self, now: datetime) -> float:
        """How many of their rhythms the silence lasts."""
        return (now - self.last_at) / self.rhythm

    def value(self, currency: Currency) -> int:
        """What they spent, in the business's currency; sums in one that can't be exchanged by itself aren't added."""
        return sum(exchanged(one.cost, one.currency, currency) or 0 for one in self.bought if one.cost is not None)


def silent_of(quiet: Sequence[Quiet], now: datetime, currency: Currency) -> list[Silent]:
    """Those who are silent and may still be a customer, weighed by what they spent and how long they are away.

    A purchase of which the shop tells no sum counts like a usual one of the same customers.
    """
    known = [one.value(currency) / len(one.bought) for one in quiet if one.bought and one.value(currency)]
    usual = sorted(known)[len(known) // 2] if known else 1.0
    found = []
    for one in quiet:
        if one.bought and now - one.last_at < LOST_AFTER and (risk := one.risk(now)) > 1:
            worth = round((one.value(currency) or len(one.bought) * usual) * risk)
            left = int(risk >= LEAVES_AFTER and now - one.last_at >= LEAVES_AT_LEAST)
            days = max(one.rhythm.days, 1)
            heard, last = one.heard_at, one.last_at
            found.append(Silent(one.customer_id, heard, last, days, len(one.bought), min(worth, MOST_WORTH), left))
    return found
