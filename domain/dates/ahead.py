"""From one day to another that lie ahead: which of all the years are meant where they aren't said."""

from datetime import date, timedelta
from functools import partial

from domain.dates.ends import End, possible
from domain.dates.named import LOOKS_BACK, Span

NONE = timedelta()
YEARS = range(-1, LOOKS_BACK + 1)
"""Those that are looked at, from that which is said or under way; leap days are rare."""


def ahead(first: End, last: End, today: date, longest: timedelta) -> Span | None:
    """The next that isn't over; where none fits, the two that lie closest, so that it can be said what is wrong."""
    begins, ends = possible(first, last, today, YEARS), possible(last, first, today, YEARS)
    pairs = [(one[0], other[1]) for one in begins for other in ends]
    fitting = [(one, other) for one, other in pairs if other >= today and NONE <= other - one < longest]
    if fitting:
        return min(fitting, key=lambda pair: (pair[1], today - pair[0]))
    return min(pairs, key=partial(_distance, today), default=None)


def _distance(today: date, pair: Span) -> tuple[bool, timedelta, bool, timedelta]:
    """What is over and backwards, too, tells least of what was meant."""
    first, last = pair
    return last < min(first, today), abs(last - first), last < today, abs(first - today)
