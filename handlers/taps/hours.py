"""What the buttons remember by which an owner changes when the business is open."""

from dataclasses import dataclass
from enum import StrEnum

from handlers.taps.base import Tap


class HoursView(StrEnum):
    WEEK = "week"
    ADD = "add"


@dataclass(frozen=True)
class HoursTap(Tap, prefix="ho"):
    view: HoursView


@dataclass(frozen=True)
class WeekdayTap(Tap, prefix="hd"):
    weekday: int


@dataclass(frozen=True)
class ShiftTap(Tap, prefix="hs"):
    weekday: int
    opens: int
    closes: int


@dataclass(frozen=True)
class ShiftsTap(Tap, prefix="hk"):
    """Several shifts, in minutes of the day."""

    weekday: int
    minutes: str


@dataclass(frozen=True)
class ClosedTap(Tap, prefix="hc"):
    weekday: int


@dataclass(frozen=True)
class SameTap(Tap, prefix="he"):
    weekday: int


@dataclass(frozen=True)
class HolidaysTap(Tap, prefix="hp"):
    page: int


@dataclass(frozen=True)
class HolidayTap(Tap, prefix="hh"):
    """The number of the day, counted from the first of the year 1."""

    ordinal: int


@dataclass(frozen=True)
class DropHolidayTap(Tap, prefix="hx"):
    """The first of so many days of one name."""

    holiday: int
    days: int = 1
