"""Moments, days and spans in words, as seen from the moment of rendering and the clock of one zone."""

import datetime as dt
from contextvars import ContextVar
from datetime import datetime, timedelta
from math import inf
from typing import Literal
from zoneinfo import ZoneInfo

from babel.dates import format_timedelta, get_day_names
from markupsafe import Markup, escape

from domain.frozen import frozen
from templates.calendars import WritingCalendar
from templates.typography import Typography

_MINUTE, _HOUR = timedelta(minutes=1), timedelta(hours=1)
_LONG_AGO = dt.date(1900, 1, 1)  # No year is like it, so each is written out.
NOW: ContextVar[datetime] = ContextVar("now")
"""The moment at which the message under way is rendered; aware, UTC."""


@frozen
class Phrases:
    """What a language says around a day and an hour."""

    days: dict[int, str]
    """How many days from today, and its name."""
    on: str
    due: str
    until: str
    full_clock: bool
    """Whether 18:00 is written so in a sentence; else the bare hour stands for it."""


PHRASES = {
    "fa": Phrases(
        days={-2: "پریروز", -1: "دیروز", 0: "امروز", 1: "فردا"},
        on="{day}",
        due="{day}، ساعت {clock}",
        until="{first} تا {last}",
        full_clock=False,
    ),
    "en": Phrases(
        days={-2: "two days ago", -1: "yesterday", 0: "today", 1: "tomorrow"},
        on="on {day}",
        due="{day}, {clock}",
        until="{first} to {last}",
        full_clock=True,
    ),
}


def phrases_of(language: str) -> Phrases:
    """A language needs its row in PHRASES besides its folder; without it a ValueError."""
    if language not in PHRASES:
        raise ValueError(f"templates/moments.py has no words for today and tomorrow in {language!r}")
    return PHRASES[language]


@frozen
class Moments:
    """The filters about time of one language; moments are aware, days may be plain dates."""

    typography: Typography
    calendar: WritingCalendar
    phrases: Phrases
    zone: ZoneInfo

    def due(self, moment: datetime) -> Markup:
        """Weekday, day and hour: «سه‌شنبه ۳ آذر، ساعت ۱۸», "Tuesday 24 November, 18:00", "today, 18:00"."""
        here = self._here(moment)
        return self._at(here.date(), self._hour(here))

    def by(self, moment: datetime) -> Markup:
        """The same of a deadline: a midnight is the 24:00 that ends a day, or people take it for the day after."""
        return self._at(*self._ending(self._here(moment)))

    def _ending(self, here: datetime) -> tuple[dt.date, str]:
        if here.time() != dt.time():
            return here.date(), self._hour(here)
        return here.date() - timedelta(days=1), "24:00" if self.phrases.full_clock else "24"

    def _at(self, date: dt.date, clock: str) -> Markup:
        away = (date - self._today).days
        near = self.phrases.days.get(away) if abs(away) <= 1 else None
        day = near or self.calendar.weekday(date, today=self._today)
        return self._own(self.phrases.due.format(day=day, clock=clock))

    def stamp(self, moment: datetime) -> Markup:
        """Day, month, year and hour, never "yesterday": for what is kept and read much later."""
        here = self._here(moment)
        return self._stamped(here.date(), self._hour(here))

    def stamp_by(self, moment: datetime) -> Markup:
        """The same of a deadline, whose midnight is the end of a day here, too."""
        return self._stamped(*self._ending(self._here(moment)))

    def _stamped(self, date: dt.date, clock: str) -> Markup:
        day = self.calendar.day(date, today=_LONG_AGO)
        return self._own(self.phrases.due.format(day=day, clock=clock))

    def on(self, when: dt.date) -> Markup:
        """A day inside a sentence: «دیروز», «شنبه ۳۰ آبان», "yesterday", "on Saturday 21 November"."""
        day = self._day(when)
        if near := self.phrases.days.get((day - self._today).days):
            return self._own(near)
        return self._own(self.phrases.on.format(day=self.calendar.weekday(day, today=self._today)))

    def day(self, when: dt.date) -> Markup:
        """Weekday, day and month, also of a day near by: for what is kept, and read again on another day."""
        return self._own(self.calendar.weekday(self._day(when), today=self._today))

    def date(self, when: dt.date) -> Markup:
        """Day and month: «۳۰ آبان», "21 November"; with the year if it isn't this one."""
        return self._own(self.calendar.day(self._day(when), today=self._today))

    def until(self, first: dt.date, last: dt.date) -> Markup:
        """From a day to another: «۱ تا ۱۳ فروردین», "21 March to 2 April"; one day alone as it is."""
        return self._until(first, last, is_short=False)

    def until_short(self, first: dt.date, last: dt.date) -> Markup:
        """The same for a button: without years, with months as short as is usual."""
        return self._until(first, last, is_short=True)

    def _until(self, first: dt.date, last: dt.date, *, is_short: bool) -> Markup:
        if first == last:
            return self.date(first)
        begins, ends = self.calendar.until(first, last, today=self._today, is_short=is_short)
        return self._own(self.phrases.until.format(first=begins, last=ends))

    def month(self, when: dt.date) -> Markup:
        """The month of a day: «آذر», "Nov"."""
        return self._own(self.calendar.month(when))

    def year(self, when: dt.date) -> Markup:
        return self._own(str(self.calendar.year(when)))

    def clock(self, moment: datetime) -> Markup:
        return self._own(f"{self._here(moment):%H:%M}")

    def hour(self, minute: int) -> Markup:
        """A time of the day by its minutes after midnight; 24 × 60 is its end."""
        hour, rest = divmod(minute, 60)
        if self.phrases.full_clock or hour == 0:
            return self._own(f"{hour:02}:{rest:02}")
        return self._own(f"{hour}:{rest:02}" if rest else str(hour))

    def weekday(self, weekday: int) -> Markup:
        """Its name; Monday is 0."""
        return self._own(get_day_names("wide", locale=self.typography.language)[weekday])

    def hours(self, span: timedelta) -> Markup:
        """Working time: minutes below an hour, else hours, for a day of it isn't 24."""
        is_short = round(abs(span) / _MINUTE) < 60
        return self._counted(max(abs(span), _MINUTE), "minute" if is_short else "hour")

    def span(self, span: timedelta) -> Markup:
        """One unit, the nearest: minutes below an hour (1 at least), hours below two days, then days."""
        minutes, hours = (round(abs(span) / unit) for unit in (_MINUTE, _HOUR))
        if minutes < 60:
            return self._counted(max(minutes, 1) * _MINUTE, "minute")
        return self._counted(abs(span), "hour" if hours < 48 else "day")

    def _counted(self, span: timedelta, unit: Literal["minute", "hour", "day"]) -> Markup:
        # Without a limit Babel would turn 8 days into a week.
        locale = self.typography.language
        return self._own(format_timedelta(span, granularity=unit, threshold=inf, locale=locale))

    @property
    def _today(self) -> dt.date:
        return self._here(NOW.get()).date()

    def _here(self, moment: datetime) -> datetime:
        if moment.tzinfo is None:
            raise ValueError(f"a moment without a zone can't be shown: {moment}")
        return moment.astimezone(self.zone)

    def _day(self, when: dt.date) -> dt.date:
        return self._here(when).date() if isinstance(when, datetime) else when

    def _hour(self, here: datetime) -> str:
        if self.phrases.full_clock or here.hour == 0:
            return f"{here:%H:%M}"
        return f"{here.hour}:{here:%M}" if here.minute else str(here.hour)

    def _own(self, words: str) -> Markup:
        return escape(self.typography.digits(words))
