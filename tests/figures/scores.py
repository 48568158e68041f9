"""Questions, answered or not, and the scores that came back."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime

from tests.figures.chance import DAY, NOW, TODAY, Chance, day_of, days_until
from tests.figures.rows import Invitation, Purchase, Response

ORIGINS = {"asked": 8, "volunteered": 2}
TOUCHPOINTS = {"question": 8, "relationship": 3, None: 0.5}
UNANSWERED = 0.15
BEFORE = 12  # For each so many in the year there is one in the year before.
# By the month in which they are given: better, worse and as always.
MOODS = (
    (2, 1, 1, 1, 1, 4, 4, 9, 14, 20, 30),
    (8, 3, 4, 4, 3, 8, 6, 10, 12, 12, 16),
    (4, 1, 2, 2, 2, 6, 5, 10, 14, 18, 25),
)


def scored_at(chance: Chance, count: int) -> list[datetime]:
    """So many in the year that ends today, more on some days than on others; and a few in the year before."""
    year, before = days_until(TODAY, 365), days_until(TODAY - 365 * DAY, 365)
    weights = [1 + day.month % 5 + 2 * (day.weekday() == 3) for day in year]
    return sorted(chance.moments(count, year, weights) + chance.moments(count // BEFORE, before))


def scores(
    chance: Chance, people: int, purchases: list[Purchase], moments: list[datetime]
) -> tuple[list[Invitation], list[Response]]:
    """Responses have their numbers in the order in which they came."""
    count, bought = len(moments), _bought_by(purchases)
    moods = [iter(chance.choices(range(11), mood, k=count)) for mood in MOODS]
    invitations, responses = [], []
    drawn = zip(moments, *_asked(chance, people, count), strict=True)
    for number, (at, customer, origin, touchpoint, delay) in enumerate(drawn, 1):
        day = day_of(at)
        own = bought.get(customer) if origin == "asked" and touchpoint == "question" else None
        invitations.append(_invitation(chance, number, at - delay, customer, origin, touchpoint, own, answered_at=at))
        responses.append(Response(number, number, customer, origin, next(moods[day.month % 3]), at, _written(day)))
    invitations += unanswered(chance, people, bought, first=count + 1, count=int(count * UNANSWERED))
    return invitations, responses


def unanswered(
    chance: Chance, people: int, bought: dict[int, list[int]], *, first: int, count: int
) -> Iterator[Invitation]:
    """Some were put aside by an answer without a score."""
    moments = chance.moments(count, days_until(TODAY, 730))
    drawn = zip(moments, *_asked(chance, people, count), strict=True)
    for number, (at, customer, origin, touchpoint, delay) in enumerate(drawn, first):
        answered_at = at + delay if number % 40 == 0 and at + delay < NOW else None
        own = bought.get(customer) if origin == "asked" and touchpoint == "question" else None
        yield _invitation(chance, number, at, customer, origin, touchpoint, own, answered_at=answered_at)


def _asked(chance: Chance, people: int, count: int) -> tuple[list, ...]:
    customers = chance.some(count, range(1, people + 1))
    delays = chance.some(count, [chance.span(5 * DAY) for _ in range(999)])
    return customers, chance.some(count, ORIGINS), chance.some(count, TOUCHPOINTS), delays


def _invitation(
    chance: Chance,
    number: int,
    at: datetime,
    customer: int,
    origin: str,
    touchpoint: str | None,
    own: list[int] | None,
    *,
    answered_at: datetime | None,
) -> Invitation:
    """What reached nobody may be answered all the same: the word of it was lost."""
    purchase = own[number % len(own)] if own else None
    delivered_at = at if chance.random() < 0.95 else None
    told = touchpoint if origin == "asked" else None
    return Invitation(number, customer, purchase, origin, told, at, _written(day_of(at)), delivered_at, answered_at)


def _bought_by(purchases: list[Purchase]) -> dict[int, list[int]]:
    found = defaultdict(list)
    for one in purchases:
        if one.customer_id is not None:
            found[one.customer_id].append(one.id)
    return dict(found)


_days: dict[date, str] = {}


def _written(day: date) -> str:
    """Each day is written once."""
    return _days.setdefault(day, day.isoformat())
