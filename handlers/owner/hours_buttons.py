"""The buttons by which an owner changes when the business is open."""

from datetime import date
from itertools import starmap

from domain.hours.shifts import ONE_DAY, WHOLE_DAY, Shift, minutes_of
from domain.messages import Said
from handlers.buttons import Build, Button, Facts, Label, Rows, button, in_rows, pages
from handlers.taps import Tap
from handlers.taps.hours import (
    ClosedTap,
    DropHolidayTap,
    HolidaysTap,
    HolidayTap,
    HoursTap,
    HoursView,
    SameTap,
    ShiftsTap,
    ShiftTap,
    WeekdayTap,
)

OPENING, CLOSING = (8 * 60, 9 * 60, 10 * 60), (13 * 60, 17 * 60, 21 * 60)
BREAK = (13 * 60, 17 * 60)


def week(_: Said, facts: Facts, label: Label) -> Rows:
    days = [button(label("weekday", weekday=one["weekday"]), WeekdayTap(one["weekday"])) for one in facts["week"]]
    rows = in_rows(days, 2)
    return [*rows, [button(label("holidays"), HolidaysTap(0))]]


def day(_: Said, facts: Facts, label: Label) -> Rows:
    """Each button remembers whole hours, so that an old one means what it meant."""
    weekday, shifts = facts["one"]["weekday"], facts["one"]["shifts"]
    minutes = [minute for shift in shifts for minute in (shift["opens"], shift["closes"])]
    whole = [button(label("all_day"), ShiftTap(weekday, 0, WHOLE_DAY))]
    closing = [button(label("closed"), ClosedTap(weekday))] if minutes else []
    same = [button(label("same_hours"), SameTap(weekday))] if minutes else []
    begins, ends = _times(weekday, minutes or [0, WHOLE_DAY], label)
    midday = _midday(weekday, minutes, label)
    return [row for row in (begins, ends, midday, [*whole, *closing], same, _to_week(label)) if row]


def _times(weekday: int, minutes: list[int], label: Label) -> Rows:
    """When it opens first and closes last; the breaks between stay."""
    begins = [(at, _hours(weekday, [at, *minutes[1:]])) for at in OPENING if at < minutes[1]]
    ends = [(at, _hours(weekday, [*minutes[:-1], at])) for at in CLOSING if at > minutes[-2]]
    return [
        [button(label("from_hour", minute=at), tap) for at, tap in begins],
        [button(label("until_hour", minute=at), tap) for at, tap in ends],
    ]


def _hours(weekday: int, minutes: list[int]) -> Tap:
    """By the minutes at which it opens and closes in turn."""
    shifts = tuple(starmap(Shift, zip(minutes[::2], minutes[1::2], strict=True)))
    if len(shifts) == 1:
        return ShiftTap(weekday, shifts[0].opens, shifts[0].closes)
    return ShiftsTap(weekday, minutes_of(shifts))


def _midday(weekday: int, minutes: list[int], label: Label) -> list[Button]:
    """The break in the middle of the day, where there is room for one; where there is one already, none."""
    if not minutes or minutes == [0, WHOLE_DAY]:
        return []
    opens, *breaks, closes = minutes
    if breaks:
        return [button(label("no_break", opens=opens, closes=closes), ShiftTap(weekday, opens, closes))]
    pauses, resumes = BREAK
    if not opens < pauses < resumes < closes:
        return []
    return [button(label("with_break", pauses=pauses, resumes=resumes), _hours(weekday, [opens, *BREAK, closes]))]


def _to_week(label: Label) -> list[Button]:
    return [button(label("to_week"), HoursTap(HoursView.WEEK))]


def holidays(_: Said, facts: Facts, label: Label) -> Rows:
    rows = [[_drop(one["id"], one["first"], one["last"], one["days"], label)] for one in facts["holidays"]]
    paging = pages(label, facts["page"], facts["is_more"], HolidaysTap)
    return [*rows, *paging, [button(label("add_holiday"), HoursTap(HoursView.ADD))], _to_week(label)]


def _drop(holiday: int, first: date, last: date, days: int, label: Label) -> Button:
    if first == last:
        return button(label("no_holiday", day=first), DropHolidayTap(holiday))
    return button(label("no_holidays", first=first, last=last), DropHolidayTap(holiday, days))


def days_ahead(_: Said, facts: Facts, label: Label) -> Rows:
    rows = [[button(label("on_day", day=one), HolidayTap(one.toordinal()))] for one in facts["days"]]
    return [*rows, [button(label("holidays"), HolidaysTap(0))]]


def added(_: Said, facts: Facts, label: Label) -> Rows:
    """What had a name before isn't removed with the others: the button says from which day on."""
    last, days = facts.get("last") or facts["day"], facts.get("named_days", 1)
    return [
        [_drop(facts["id"], last - (days - 1) * ONE_DAY, last, days, label)],
        [button(label("add_holiday"), HoursTap(HoursView.ADD)), button(label("holidays"), HolidaysTap(0))],
    ]


BUTTONS: dict[str, Build] = {
    "hours.week": week,
    "hours.day": day,
    "hours.holidays": holidays,
    "hours.ask_holiday": days_ahead,
    "hours.added": added,
}
