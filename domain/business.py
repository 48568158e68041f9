"""The business that listens: its name, where its clock stands, and when it keeps quiet."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.figures.periods import Period
from domain.money import Currency
from domain.quiet_hours import QuietHours


@dataclass(frozen=True, slots=True)
class Business:
    name: str
    zone: ZoneInfo
    quiet_hours: QuietHours | None
    language: str
    staff_quiet_hours: QuietHours | None = None
    outside_help: str = ""  # Where customers can turn to beyond the business, in its own words.
    currency: Currency = Currency.TOMAN

    def day_of(self, moment: datetime) -> date:
        """The local date: periods are made of the business's days, not of UTC's."""
        return moment.astimezone(self.zone).date()

    def is_quiet(self, moment: datetime) -> bool:
        return self.quiet_hours is not None and self.quiet_hours.holds(moment, self.zone)

    def is_quiet_for_staff(self, moment: datetime) -> bool:
        return self.staff_quiet_hours is not None and self.staff_quiet_hours.holds(moment, self.zone)

    def open_from(self, moment: datetime) -> datetime:
        """The first moment from then on at which asking doesn't disturb."""
        return moment if self.quiet_hours is None else self.quiet_hours.open_from(moment, self.zone)

    def open_for_staff_from(self, moment: datetime) -> datetime:
        hours = self.staff_quiet_hours
        return moment if hours is None else hours.open_from(moment, self.zone)

    def tomorrow_ends(self, moment: datetime) -> datetime:
        """The midnight that ends the day after this moment's."""
        return datetime.combine(self.day_of(moment) + timedelta(days=2), time(), self.zone)

    def span_of(self, period: Period) -> tuple[datetime, datetime]:
        """The moments between which a period lies: from its first midnight to the one after its last day."""
        start = datetime.combine(period.first, time(), self.zone)
        ending = datetime.combine(period.last + timedelta(days=1), time(), self.zone)
        return start, ending
