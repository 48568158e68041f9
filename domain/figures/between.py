"""From one named day or month to another: which of all the years are meant where they aren't said."""

from datetime import date, timedelta
from functools import partial

from domain.dates.ends import End, possible
from domain.dates.named import LOOKS_BACK, Named, Span
from domain.frozen import replace

LONGEST = timedelta(days=367)
"""A name without its year means no more than a year."""
YEARS = range(-LOOKS_BACK, 2)
"""Those that are looked at, from that which is said or under way."""


def between(first: End, last: End, today: date) -> Span | None:
    """The latest that fits; where none does, the two that lie closest, so that it can be said what is wrong."""
    begins, ends = possible(first, last, today, YEARS), possible(last, first, today, YEARS)
    pairs = [(one, other) for one in begins for other in ends]
    if not pairs:
        return None
    is_said = _is_fixed(first) and _is_fixed(last)
    fitting = [pair for pair in pairs if is_said or _fits(*pair, _months_of(first, last), today)]
    if _is_anniversary(first, last):
        fitting = [pair for pair in pairs if pair[0][0] < pair[1][1] <= min(today, pair[0][0] + LONGEST)] or fitting
    one, other = max(fitting, key=_lateness) if fitting else min(pairs, key=partial(_distance, today))
    return one[0], other[1]


def _is_anniversary(first: End, last: End) -> bool:
    """From a day of one year to the same day: whoever says the year of one of them means the next or the one before."""
    if isinstance(first, date) or isinstance(last, date) or None in (first.day, last.day):
        return False
    is_same = replace(first, year=None) == replace(last, year=None)
    return is_same and (first.year is None) is not (last.year is None)


def _fits(begins: Span, ends: Span, months: list[tuple[int, bool]], today: date) -> bool:
    """It has begun and runs forward, for a year at most; over a New Year only where that is past."""
    new_year = Named(1, months[-1][1], 1).latest(ends[0])
    is_over = new_year is not None and new_year[0] > begins[0]
    is_one_month = len(months) == 2 and months[0] == months[1]
    return (
        begins[0] <= today
        and begins[0] <= ends[1] < begins[0] + LONGEST
        and not (is_over and (ends[1] > today or is_one_month))
    )


def _is_fixed(end: End) -> bool:
    return isinstance(end, date) or end.year is not None


def _months_of(*ends: End) -> list[tuple[int, bool]]:
    return [(end.month, end.is_jalali) for end in ends if isinstance(end, Named)]


def _lateness(pair: tuple[Span, Span]) -> tuple[date, int]:
    return pair[0][0], -pair[1][1].toordinal()


def _distance(today: date, pair: tuple[Span, Span]) -> tuple[timedelta, timedelta]:
    return abs(pair[1][1] - pair[0][0]), abs(pair[0][0] - today)
