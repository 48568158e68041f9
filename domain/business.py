"""The business that listens: its name, where its clock stands, when it is open, and when it keeps quiet."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.figures.periods import Period
from domain.frozen import frozen
from domain.hours.opening import OpeningHours
from domain.money import Currency
from domain.quiet_hours import QuietHours


@frozen
class Business:
    name: str
    zone: ZoneInfo
    quiet_hours: QuietHours | None
    language: str
    staff_quiet_hours: QuietHours | None = None
    outside_help: str = ""  # Where customers can turn to beyond the business, in its own words.
    currency: Currency = Currency.TOMAN
    margin_percent: int = 0  # Of sales; 0 where nobody has said it, as below.
    handling_cost: int = 0  # Of the work on one complaint, in whole units of the currency.
    opening: OpeningHours | None = None  # Without any it is always open.

    @property
    def hours(self) -> OpeningHours:
        return self.opening or OpeningHours(self.zone)

    def day_of(self, moment: datetime) -> date:
        """The local date: periods are made of the business's days, not of UTC's."""
        return moment.astimezone(self.zone).date()

    def is_quiet(self, moment: datetime) -> bool:
        return self.quiet_hours is not None and self.quiet_hours.holds(moment, self.zone)

    def is_quiet_for_staff(self, moment: datetime) -> bool:
        return self.staff_quiet_hours is not None and self.staff_quiet_hours.holds(moment, self.zone)

    def is_off_for_staff(self, moment: datetime) -> bool:
        """Whether nobody of the staff is at work on this day; what is severe reaches them all the same."""
        return not self.hours.is_day_open(self.day_of(moment))

    def open_from(self, moment: datetime) -> datetime:
        """The first moment from then on at which asking disturbs neither anybody's night nor a holiday."""
        while True:
            asked_at = moment if self.quiet_hours is None else self.quiet_hours.open_from(moment, self.zone)
            if not self.hours.is_holiday(asked_at):
                return asked_at
            moment = self._next_day(asked_at)

    def open_for_staff_from(self, moment: datetime, *, is_severe: bool = False) -> datetime:
        """The first moment from then on at which staff may be reminded."""
        hours = self.staff_quiet_hours
        while True:
            told_at = moment if hours is None else hours.open_from(moment, self.zone)
            if is_severe or not self.is_off_for_staff(told_at):
                return told_at
            moment = self._next_day(told_at)

    def rested(self, moment: datetime, span: timedelta, *, is_severe: bool = False) -> datetime:
        """When staff who heard or said something then have had this span: days off count for what is severe alone."""
        return moment + span if is_severe else self.hours.due(moment, span)

    def until(self, moment: datetime) -> datetime:
        """Until when something holds that is to hold for so long: a full or half hour, as people name it."""
        return self.hours.half_hour(moment)

    def rests_since(self, now: datetime, span: timedelta, *, is_severe: bool = False) -> datetime:
        """Of what was said after this moment the rest is not over yet."""
        return now - span if is_severe else self.hours.begun_by(now, span)

    def tomorrow_ends(self, moment: datetime) -> datetime:
        """The midnight that ends the next day on which it is open: before a weekend Monday is tomorrow."""
        tomorrow = self.day_of(moment) + timedelta(days=1)
        while not self.hours.is_day_open(tomorrow):
            tomorrow += timedelta(days=1)
        return datetime.combine(tomorrow + timedelta(days=1), time(), self.zone)

    def span_of(self, period: Period) -> tuple[datetime, datetime]:
        """The moments between which a period lies: from its first midnight to the one after its last day."""
        start = datetime.combine(period.first, time(), self.zone)
        ending = datetime.combine(period.last + timedelta(days=1), time(), self.zone)
        return start, ending

    def _next_day(self, moment: datetime) -> datetime:
        return datetime.combine(self.day_of(moment) + timedelta(days=1), time(), self.zone).astimezone(moment.tzinfo)
