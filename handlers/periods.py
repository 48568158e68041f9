"""What a period is read from: words with today and the business's calendar beside them, or what a button carries."""

from datetime import date
from typing import Protocol, TypedDict

from actions.work import Work
from domain.dates.calendar import Calendar
from domain.figures.periods import LONGEST_DAYS, Period, read_period
from handlers.taps import ForgedButton
from templates.calendars import calendar_of

FIRST_YEAR = 1000
"""Before any day that a report was ever asked for; so the period before is a period, too."""


class Today(TypedDict):
    today: date
    calendar: Calendar


class WithDays(Protocol):
    """A button that carries a period's days, as ISO has them."""

    @property
    def first(self) -> str: ...

    @property
    def last(self) -> str: ...


def calendar_for(work: Work) -> Today:
    """In the calendar of the business: its week, its quarter and its year are everybody's."""
    business = work.business
    return {"today": business.day_of(work.now), "calendar": calendar_of(business.language, business.hours.begins)}


def period_asked(words: list[str], work: Work, command: str) -> Period:
    """Raise a Refusal that shows how a period is asked for with this command."""
    return read_period(words, **calendar_for(work), command=command)


def period_of(tap: WithDays) -> Period:
    """Raise ForgedButton where these are no days that we would have put there."""
    try:
        first, last = date.fromisoformat(tap.first), date.fromisoformat(tap.last)
    except ValueError as error:
        raise ForgedButton() from error
    if not (first.year >= FIRST_YEAR and 0 <= (last - first).days < LONGEST_DAYS):
        raise ForgedButton()
    return Period(first, last)
