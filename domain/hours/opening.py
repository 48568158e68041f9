"""Opening hours: when the business is open, how much of a time it was, and by when a span of it is over."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Self
from zoneinfo import ZoneInfo

from domain.frozen import frozen, replace
from domain.hours.refusals import NoDayOpen
from domain.hours.shifts import ALL_DAY, CLOSED, ONE_DAY, Shifts, moment_of

NONE, SECOND, HALF_AN_HOUR = timedelta(), timedelta(seconds=1), timedelta(minutes=30)


@frozen
class OpeningHours:
    """The shifts of each weekday, Monday first, and the days on which it is closed all the same, by their names."""

    zone: ZoneInfo
    week: tuple[Shifts, ...] = (ALL_DAY,) * 7
    holidays: Mapping[date, str] = field(default_factory=dict)
    begins: int = 0
    """The weekday with which people there begin the week: in Iran it is Saturday, 5."""

    def __post_init__(self) -> None:
        if not any(self.week):
            raise NoDayOpen()

    def with_shifts(self, weekday: int, shifts: Shifts) -> Self:
        return replace(self, week=(*self.week[:weekday], shifts, *self.week[weekday + 1 :]))

    @property
    def weekdays(self) -> list[int]:
        return [(self.begins + ahead) % 7 for ahead in range(7)]

    def day_of(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()

    def is_holiday(self, moment: datetime) -> bool:
        """The weekend is none: there people are at home, and no feast is disturbed."""
        return self.day_of(moment) in self.holidays

    def is_open(self, moment: datetime) -> bool:
        return self.open_from(moment) == moment

    def is_day_open(self, day: date) -> bool:
        return bool(self.shifts_on(day))

    def shifts_on(self, day: date) -> Shifts:
        return CLOSED if day in self.holidays else self.week[day.weekday()]

    def open_from(self, moment: datetime) -> datetime:
        """The first moment from then on at which it is open."""
        return next(max(opens, moment) for opens, closes in self._openings(moment) if closes > moment)

    def worked(self, start: datetime, end: datetime) -> timedelta:
        """How much of the time between two moments it was open; none if the second is the earlier."""
        worked = NONE
        for opens, closes in self._openings(start):
            if opens >= end:
                return worked
            worked += max(min(closes, end) - max(opens, start), NONE)
        return worked

    def after(self, start: datetime, span: timedelta) -> datetime:
        """The moment at which it has been open for so long since; for no time at all when it is open next."""
        left = span
        for opens, closes in self._openings(start):
            begins = max(opens, start)
            if closes > begins and left <= closes - begins:
                return begins + left
            left -= max(closes - begins, NONE)
        raise AssertionError("a business opens again and again")

    def put_off(self, moment: datetime, start: datetime, end: datetime) -> datetime:
        """A date moved on by as much open time as there was between two moments, to a time at which it is open."""
        missed = self.worked(start, end)
        return self.open_from(self.after(moment, missed)) if missed else moment

    def rounded(self, moment: datetime) -> datetime:
        """The next full or half hour of the clocks there, or the closing before it: a date as people name it."""
        if (later := self.half_hour(moment)) == moment:
            return moment
        opens, closes = next((opens, closes) for opens, closes in self._openings(moment) if closes >= moment)
        return min(later, closes) if opens <= moment else moment

    def half_hour(self, moment: datetime) -> datetime:
        """The next full or half hour of the clocks there, open or not."""
        past = self.past_half_hour(moment)
        return moment.astimezone(UTC) + HALF_AN_HOUR - past if past else moment

    def past_half_hour(self, moment: datetime) -> timedelta:
        here = moment.astimezone(self.zone)
        return timedelta(minutes=here.minute % 30, seconds=here.second, microseconds=here.microsecond)

    def due(self, start: datetime, within: timedelta) -> datetime:
        """By when something is due that is to be done within a span.

        As long as it is open all along, that is by the clock on the wall. Else
        whole days are days on which it is open, at the same time of the day,
        and what is left over is time in which it is open, but no later than a
        day more would be; who comes when it is closed comes when it opens.
        """
        start = start.astimezone(UTC)  # In a zone of its own a sum goes by the clock on the wall.
        if self.worked(start, start + within) == within:
            return start + within
        days, rest = divmod(within, ONE_DAY)
        reached = self._days_later(self.open_from(start), days)
        if not rest:
            return self.open_from(reached)
        return min(self.after(reached, rest), self.open_from(self._days_later(self.open_from(reached), 1)))

    def begun_by(self, end: datetime, within: timedelta) -> datetime:
        """The latest moment from which such a span is over by the end; to the second, for it is sought."""
        latest = end - within
        if self.due(latest, within) <= end:
            return latest
        step = within
        while self.due(latest - step, within) > end:
            step *= 2
        late_enough, too_late = latest - step, latest
        while too_late - late_enough > SECOND:
            middle = late_enough + (too_late - late_enough) / 2
            late_enough, too_late = (middle, too_late) if self.due(middle, within) <= end else (late_enough, middle)
        return late_enough

    def _days_later(self, moment: datetime, days: int) -> datetime:
        """The same time of the day so many open days later."""
        here = moment.astimezone(self.zone)
        day = here.date()
        while days:
            day += ONE_DAY
            days -= self.is_day_open(day)
        return datetime.combine(day, here.time(), self.zone).replace(fold=here.fold).astimezone(UTC)

    def _openings(self, moment: datetime) -> Iterator[tuple[datetime, datetime]]:
        """When it opens and closes, time after time, from before the moment on.

        An hour that the clocks leave out may swallow a shift or a break; then it opens at no time, or not anew.
        """
        before = self.day_of(moment) - ONE_DAY
        closed_at = moment_of(before, 0, self.zone)
        for ahead in count():
            day = before + ahead * ONE_DAY
            for shift in self.shifts_on(day):
                opens, closes = shift.on(day, self.zone)
                if closes > max(opens, closed_at):
                    yield max(opens, closed_at), closes
                    closed_at = closes
