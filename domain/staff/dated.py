"""A kept explanation that names a day holds for those who read it until then, and no longer."""

from datetime import datetime, timedelta

from domain.business import Business
from domain.frozen import replace
from domain.promises.deadlines import find_deadline
from domain.refusals import Refusal
from domain.staff.causes import Cause


def lasting(cause: Cause, business: Business, *, lasts: timedelta, now: datetime) -> Cause:
    """Return it as told to others: at most until the first day that it names, seen from when it was last read.

    Raises:
        CauseDayOver: that is over.
    """
    read_at = max(cause.kept_at, cause.valid_until - lasts)
    day = min(_days(cause, read_at, business), default=None)
    if day is not None and day <= now:
        raise CauseDayOver(name=cause.name, due=day)
    return cause if day is None else replace(cause, valid_until=min(cause.valid_until, day))


def _days(cause: Cause, read_at: datetime, business: Business) -> list[datetime]:
    """By when it says that something is done. "Within 3 days" is no day: it begins anew with each who reads it."""
    found = [find_deadline(text) for text in (cause.what_now, cause.prevention) if text]
    named = [one for one in found if one is not None and one.after is None and not one.is_span]
    return [one.moment(read_at, business) for one in named]


class CauseDayOver(Refusal):
    words = "refusals.cause_day_over"
