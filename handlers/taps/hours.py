"""What the buttons remember by which an owner changes when the business is open."""

from enum import StrEnum

from handlers.taps.base import Tap


class HoursView(StrEnum):
    WEEK = "week"
    ADD = "add"


class HoursTap(Tap, prefix="ho"):
    view: HoursView


class WeekdayTap(Tap, prefix="hd"):
    weekday: int


class ShiftTap(Tap, prefix="hs"):
    weekday: int
    opens: int
    closes: int


class ShiftsTap(Tap, prefix="hk"):
    """Several shifts, in minutes of the day."""

    weekday: int
    minutes: str


class ClosedTap(Tap, prefix="hc"):
    weekday: int


class SameTap(Tap, prefix="he"):
    weekday: int


class HolidaysTap(Tap, prefix="hp"):
    page: int


class HolidayTap(Tap, prefix="hh"):
    """The number of the day, counted from the first of the year 1."""

    ordinal: int


class DropHolidayTap(Tap, prefix="hx"):
    """The first of so many days of one name."""

    holiday: int
    days: int = 1
