"""Who gets a digest how often, and when the next comes: on open days, in opening hours, about days that are over."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import count
from typing import NamedTuple, Self

from domain.business import Business
from domain.dates.calendar import Calendar
from domain.figures.periods import Period
from domain.frozen import frozen, replace
from domain.hours.shifts import moment_of
from domain.people import PersonId
from domain.refusals import Refusal

HOURS = (9, 12, 15, 18)
USUAL_HOUR = 9
A_DAY = timedelta(days=1)
WEEK = 7
SHIFTED_AT_MOST = 31
"""Days by which feasts may put a digest off."""
DAYS_TRIED = WEEK + 1
"""Open days: each weekday has had its turn."""
CAUGHT_UP = timedelta(days=62)
"""After a standstill that was longer nobody gets what would have come before."""


class Rhythm(StrEnum):
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    NEVER = "never"


class Edition(NamedTuple):
    """When a digest comes, and about which days."""

    at: datetime
    period: Period


@frozen
class DigestRule:
    """Without a `next_at` none comes."""

    person_id: PersonId
    rhythm: Rhythm
    hour: int
    next_at: datetime | None

    def changed(
        self, now: datetime, business: Business, calendar: Calendar, *, rhythm: Rhythm | None = None, hour: int = 0
    ) -> Self:
        rule = replace(self, rhythm=rhythm or self.rhythm, hour=hour or self.hour)
        if rule.rhythm is Rhythm.NEVER:
            return replace(rule, next_at=None)
        return replace(rule, next_at=edition_after(now, rule, business, calendar).at)

    def ended(self) -> Self:
        """Return it as that of somebody who has left the staff."""
        return replace(self, rhythm=Rhythm.NEVER, next_at=None)


def edition_after(moment: datetime, rule: DigestRule, business: Business, calendar: Calendar) -> Edition:
    """The first that comes after a moment."""
    first = business.day_of(moment) - SHIFTED_AT_MOST * A_DAY
    for day in _its_days(first, rule.rhythm, business, calendar):
        at = _moment(day, rule.hour, business)
        if at > moment:
            return Edition(at, _period(day, rule.rhythm, business, calendar))
    raise AssertionError("there is always another day")


def edition_due(rule: DigestRule, now: datetime, business: Business, calendar: Calendar) -> Edition | None:
    """The latest whose time has come: of several that a standstill left out only this one is said."""
    if rule.next_at is None or rule.next_at > now:
        return None
    found, ahead = None, max(rule.next_at - timedelta(seconds=1), now - CAUGHT_UP)
    while (edition := edition_after(ahead, rule, business, calendar)).at <= now:
        found, ahead = edition, edition.at
    return found


def open_from(moment: datetime, business: Business) -> datetime:
    """The first moment from then on at which staff are there to read it.

    Where all opening hours lie in their quiet hours (a bakery's, a night kitchen's), the first that isn't quiet.
    """
    at = moment
    for _ in range(DAYS_TRIED):
        at = business.hours.open_from(business.open_for_staff_from(at))
        if not business.is_quiet_for_staff(at):
            return at
    return business.open_for_staff_from(moment)


def _its_days(first: date, rhythm: Rhythm, business: Business, calendar: Calendar) -> Iterator[date]:
    """The days that the rhythm names, be they open or not."""
    for ahead in count():
        day = first + ahead * A_DAY
        match rhythm:
            case Rhythm.WEEKLY:
                is_named = day.weekday() == business.hours.begins
            case Rhythm.MONTHLY:
                is_named = calendar.month_start(day) == day
            case _:
                is_named = business.hours.is_day_open(day)
        if is_named:
            yield day


def _moment(day: date, hour: int, business: Business) -> datetime:
    """At that hour of the first open day, or as near to it as opening hours allow."""
    hours = business.hours
    while not (shifts := hours.shifts_on(day)):
        day += A_DAY
    minutes = (min(max(hour * 60, shift.opens), max(shift.closes - 60, shift.opens)) for shift in shifts)
    minute = min(minutes, key=lambda minute: abs(minute - hour * 60))
    return open_from(moment_of(day, minute, hours.zone), business)


def _period(day: date, rhythm: Rhythm, business: Business, calendar: Calendar) -> Period:
    """The days before it: a week, a month of the calendar, or those since the last open day."""
    yesterday = day - A_DAY
    match rhythm:
        case Rhythm.WEEKLY:
            return Period(day - WEEK * A_DAY, yesterday)
        case Rhythm.MONTHLY:
            return Period(calendar.month_start(yesterday), yesterday)
    first = yesterday
    while not business.hours.is_day_open(first):
        first -= A_DAY
    return Period(first, yesterday)


class NoReaderOfDigests(Refusal):
    """Facts: `who`, whose role is too low for it."""

    words = "refusals.no_reader_of_digests"


class OthersDigest(Refusal):
    words = "refusals.others_digest"
