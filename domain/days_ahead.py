"""Days that lie ahead as owners write them: "24 December", «فردا تا شنبه», "1406/01/01 تا 1406/01/13"."""

from datetime import date, datetime, timedelta
from functools import partial

from domain.business import Business
from domain.dates.ahead import ahead
from domain.dates.ends import End, Ends, ends_in, named_day, named_month
from domain.dates.named import Named, Span
from domain.digits import matching_key
from domain.hours.shifts import ONE_DAY
from domain.promises.deadlines import Deadline, read_deadline

_AROUND = " .!،؛"


def read_days_ahead(text: str, *, now: datetime, business: Business, longest: timedelta) -> Span | None:
    """The first and the last, which are one where one day is named; without a year the next that aren't over.

    The last may come before the first, and they may be over or lie too far apart where nothing else can be meant.
    """
    text = text.strip(_AROUND)
    if (deadline := read_deadline(text)) is not None:
        day = _day(deadline, now, business)
        return ahead(day, day, business.day_of(now), longest)
    return _span(matching_key(text), now, business, longest)


def _day(deadline: Deadline, now: datetime, business: Business) -> End:
    if deadline.on is None:
        return business.day_of(deadline.moment(now, business))
    return Named(deadline.on.month, deadline.on.is_jalali, deadline.on.day, deadline.on.year)


def _span(key: str, now: datetime, business: Business, longest: timedelta) -> Span | None:
    """From one to the other; two that are named side by side have to be neighbours."""
    ends = next(ends_in(key, partial(_end, now=now, business=business)), None)
    if ends is None:
        return None
    today = business.day_of(now)
    span = ahead(ends.first, _last(ends, today, longest), today, longest)
    return None if span is None or (ends.is_list and span[1] - span[0] != ONE_DAY) else span


def _end(text: str, now: datetime, business: Business) -> End | None:
    """Of no hour: a day on which it closes early is no holiday."""
    deadline = read_deadline(text)
    if deadline is None:
        return named_day(text) or named_month(text)
    return _day(deadline, now, business) if deadline.at is None else None


def _last(ends: Ends, today: date, longest: timedelta) -> End:
    """A weekday is the one that follows the first day: on Sunday “Friday to Tuesday” ends in the week after."""
    deadline = read_deadline(ends.said)
    begins = ahead(ends.first, ends.first, today, longest)
    if deadline is None or deadline.weekday is None or deadline.week_begins is not None or begins is None:
        return ends.last
    return begins[0] + ((deadline.weekday - begins[0].weekday()) % 7 or 7) * ONE_DAY
