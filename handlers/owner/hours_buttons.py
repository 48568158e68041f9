"""The buttons by which an owner changes when the business is open."""

from domain.hours.shifts import WHOLE_DAY
from domain.messages import Said
from handlers.buttons import Build, Button, Facts, Label, Rows, button, in_rows, pages
from handlers.taps.hours import (
    ClosedTap,
    DropHolidayTap,
    HolidaysTap,
    HolidayTap,
    HoursTap,
    HoursView,
    SameTap,
    ShiftTap,
    WeekdayTap,
)

OPENING, CLOSING = (8 * 60, 9 * 60, 10 * 60), (13 * 60, 17 * 60, 21 * 60)


def week(_: Said, facts: Facts, label: Label) -> Rows:
    days = [button(label("weekday", weekday=one["weekday"]), WeekdayTap(one["weekday"])) for one in facts["week"]]
    rows = in_rows(days, 2)
    return [*rows, [button(label("holidays"), HolidaysTap(0))]]


def day(_: Said, facts: Facts, label: Label) -> Rows:
    """Each button remembers whole hours, so that an old one means what it meant."""
    one = facts["one"]
    weekday, is_closed = one["weekday"], one["opens"] is None
    opens, closes = (0, WHOLE_DAY) if is_closed else (one["opens"], one["closes"])
    begins = [button(label("from_hour", minute=at), ShiftTap(weekday, at, closes)) for at in OPENING if at < closes]
    ends = [button(label("until_hour", minute=at), ShiftTap(weekday, opens, at)) for at in CLOSING if at > opens]
    whole = [button(label("all_day"), ShiftTap(weekday, 0, WHOLE_DAY))]
    closing = [] if is_closed else [button(label("closed"), ClosedTap(weekday))]
    same = [] if is_closed else [[button(label("same_hours"), SameTap(weekday))]]
    return [row for row in (begins, ends, [*whole, *closing], *same, _to_week(label)) if row]


def _to_week(label: Label) -> list[Button]:
    return [button(label("to_week"), HoursTap(HoursView.WEEK))]


def holidays(_: Said, facts: Facts, label: Label) -> Rows:
    rows = [[button(label("no_holiday", day=one["day"]), DropHolidayTap(one["id"]))] for one in facts["holidays"]]
    paging = pages(label, facts["page"], facts["is_more"], HolidaysTap)
    return [*rows, *paging, [button(label("add_holiday"), HoursTap(HoursView.ADD))], _to_week(label)]


def days_ahead(_: Said, facts: Facts, label: Label) -> Rows:
    rows = [[button(label("on_day", day=one), HolidayTap(one.toordinal()))] for one in facts["days"]]
    return [*rows, [button(label("holidays"), HolidaysTap(0))]]


def added(_: Said, facts: Facts, label: Label) -> Rows:
    return [
        [button(label("no_holiday", day=facts["day"]), DropHolidayTap(facts["id"]))],
        [button(label("add_holiday"), HoursTap(HoursView.ADD)), button(label("holidays"), HolidaysTap(0))],
    ]


BUTTONS: dict[str, Build] = {
    "hours.week": week,
    "hours.day": day,
    "hours.holidays": holidays,
    "hours.ask_holiday": days_ahead,
    "hours.added": added,
}
