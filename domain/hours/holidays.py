"""Holidays of the business: which days may become one, and what it may be called."""

from datetime import date, timedelta

from domain.hours.refusals import HolidayNameTooLong, HolidayPast, HolidayTooFar

DAYS_AHEAD = 400
LONGEST_HOLIDAY = 40


def ensure_declarable(day: date, *, today: date) -> None:
    """Raise unless it lies ahead, today included, and within what anybody plans."""
    if day < today:
        raise HolidayPast()
    if day > today + timedelta(days=DAYS_AHEAD):
        raise HolidayTooFar(days=DAYS_AHEAD)


def name_of(text: str) -> str:
    """On one line, for it is read in a list."""
    name = " ".join(text.split())
    if len(name) > LONGEST_HOLIDAY:
        raise HolidayNameTooLong(longest=LONGEST_HOLIDAY)
    return name
