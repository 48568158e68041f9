"""Rows of a year that belong to a period, found one by one."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import cache

from domain.figures.periods import Period
from tests.figures.chance import DAY, midnight
from tests.figures.reckoned import Stand, stand_of
from tests.figures.rows import Coverage, Matter, Response
from tests.figures.year import Year

A_YEAR = 365 * DAY


def span_of(period: Period) -> tuple[datetime, datetime]:
    """From its first midnight up to the one after it, which is none of it."""
    return midnight(period.first), midnight(period.last + timedelta(days=1))


def before(period: Period) -> Period:
    """As many days, up to the day before."""
    days = (period.last - period.first).days + 1
    return Period(period.first - timedelta(days=days), period.first - timedelta(days=1))


def is_in(moment: datetime | None, period: Period) -> bool:
    start, ending = span_of(period)
    return moment is not None and start <= moment < ending


@cache
def _scored(year: Year) -> dict[tuple[str, str], list[Response]]:
    """By the day and by whether we had asked."""
    found = defaultdict(list)
    for one in year.responses:
        found[one.scored_on, one.origin].append(one)
    return dict(found)


def scored_in(year: Year, period: Period, origin: str) -> list[Response]:
    days, scored = ((period.first + ago * DAY).isoformat() for ago in range(period.days)), _scored(year)
    return [one for day in days for one in scored.get((day, origin), ())]


def is_scored_in(response: Response, period: Period) -> bool:
    return period.first.isoformat() <= response.scored_on <= period.last.isoformat()


def stand_in(year: Year, period: Period, origin: str) -> Stand:
    return stand_of(one.score for one in scored_in(year, period, origin))


def answered_in(year: Year, period: Period) -> tuple[int, int]:
    """Of the questions of the period that reached somebody, those that were answered."""
    first, last = period.first.isoformat(), period.last.isoformat()
    reached = [
        one.answered_at is not None
        for one in year.invitations
        if one.origin == "asked" and one.delivered_at is not None and first <= one.asked_on <= last
    ]
    return sum(reached), len(reached)


def complained_in(year: Year, period: Period) -> list[Matter]:
    """As they came; what was merged counts where it goes on."""
    start, ending = span_of(period)
    told = [
        one
        for one in year.matters
        if one.kind == "complaint" and one.state != "merged" and one.received_at and start <= one.received_at < ending
    ]
    return sorted(told, key=lambda one: (one.received_at, one.id))


def coverage_at(year: Year, period: Period) -> Coverage | None:
    return max((one for one in year.coverage if one.day <= period.last.isoformat()), default=None)


def shown(coverage: Coverage | None) -> dict[str, float] | None:
    if coverage is None or not coverage.active:
        return None
    percent = 100 * coverage.heard / coverage.active
    return {"heard": coverage.heard, "active": coverage.active, "percent": percent}


def days_told(period: Period) -> dict[str, object]:
    return {"first": period.first, "last": period.last, "days": (period.last - period.first).days + 1}


def grouped_by(rows: Iterable[tuple[object, int]]) -> dict[object, list[int]]:
    """Scores by what they belong to."""
    found: dict[object, list[int]] = {}
    for name, score in rows:
        found.setdefault(name, []).append(score)
    return found
