"""An owner changes when the business is open: a day of the week, or a holiday; what was promised before stays."""

from datetime import date

from actions.hours.known import business_of
from actions.hours.show_hours import ensure_weekday, show_day, show_holidays
from actions.work import Work
from domain.expectations import Awaited
from domain.hours.holidays import ensure_declarable, name_of
from domain.hours.opening import OpeningHours
from domain.hours.reading import read_hours
from domain.hours.refusals import UnknownHoliday
from domain.hours.shifts import Shifts
from domain.people import NotYours
from domain.promises.deadlines import read_deadline
from domain.words import Written, ensure_in_words
from storage import expectations, people
from storage.hours import opening
from storage.hours.opening import Holiday


async def set_hours(work: Work, weekday: int, shifts: Shifts) -> None:
    hours = await _own_hours(work)
    ensure_weekday(weekday)
    await _change(work, hours, {weekday: shifts})
    await show_day(work, weekday)


async def _own_hours(work: Work) -> OpeningHours:
    """Owners alone change them, one after the other: of two who each close a day not both close the last one."""
    if work.by.id not in await people.hold_owners(work.tx):
        raise NotYours()
    return (await business_of(work)).hours


async def _change(work: Work, hours: OpeningHours, wanted: dict[int, Shifts]) -> None:
    new = {weekday: shifts for weekday, shifts in wanted.items() if hours.week[weekday] != shifts}
    for weekday, shifts in new.items():
        hours = hours.with_shifts(weekday, shifts)
        await opening.change(work.tx, weekday, shifts, by=work.by.id, now=work.now)
    work.toast("toasts.hours_kept" if new else "toasts.kept_before")


async def write_hours(work: Work, weekday: int, written: Written) -> None:
    """Typed: "9-17", «۹ تا ۱۳ و ۱۷ تا ۲۱», closed."""
    ensure_in_words(written)
    await set_hours(work, weekday, read_hours(written.text))


async def set_same(work: Work, weekday: int) -> None:
    """The hours of this day for all days that are open; a closed one is no example."""
    hours = await _own_hours(work)
    ensure_weekday(weekday)
    if hours.week[weekday]:
        await _change(work, hours, {day: hours.week[weekday] for day in range(7) if hours.week[day]})
    await show_day(work, weekday)


async def write_holiday(work: Work, _: int, written: Written) -> None:
    """Typed: 2027-03-21, 1406/01/01, tomorrow, «شنبه»."""
    ensure_in_words(written)
    await add_holiday(work, _day_in(work, written))


def _day_in(work: Work, written: Written) -> date:
    if written.day is not None:
        return written.day
    if (deadline := read_deadline(written.text)) is None:
        raise UnknownHoliday()
    return work.business.day_of(deadline.moment(work.now, work.business))


async def add_holiday_of(work: Work, ordinal: int) -> None:
    """By a button, which remembers the number of the day."""
    await add_holiday(work, date.fromordinal(max(1, min(ordinal, date.max.toordinal()))))


async def add_holiday(work: Work, day: date) -> None:
    await _own_hours(work)
    ensure_declarable(day, today=work.business.day_of(work.now))
    if await opening.add_holiday(work.tx, day, by=work.by.id, now=work.now) is None:
        work.toast("toasts.kept_before")
    if (holiday := await opening.on_day(work.tx, day)) is not None:
        await expectations.put(work.tx, work.by.id, Awaited.HOLIDAY_NAME, holiday.id, now=work.now)
        _say_added(work, holiday)


def _say_added(work: Work, holiday: Holiday) -> None:
    work.say(work.by.id, "hours.added", instead_of=work.tapped, id=holiday.id, day=holiday.day, called=holiday.name)


async def name_holiday(work: Work, holiday: int, written: Written) -> None:
    await _own_hours(work)
    ensure_in_words(written)
    await opening.name_holiday(work.tx, holiday, name_of(written.text))
    await expectations.settle(work.tx, work.by.id, Awaited.HOLIDAY_NAME, holiday)
    await show_holidays(work)


async def remove_holiday(work: Work, holiday: int) -> None:
    await _own_hours(work)
    removed = await opening.remove_holiday(work.tx, holiday, by=work.by.id, now=work.now)
    work.toast("toasts.hours_kept" if removed else "toasts.kept_before")
    await show_holidays(work)
