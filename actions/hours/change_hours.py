"""An owner changes when the business is open on a day of the week; what was promised before stays."""

from actions.hours.known import own_hours
from actions.hours.show_hours import ensure_weekday, show_day
from actions.work import Work
from domain.hours.opening import OpeningHours
from domain.hours.reading import read_hours
from domain.hours.shifts import Shifts
from domain.words import Written, ensure_in_words
from storage.hours import opening


async def set_hours(work: Work, weekday: int, shifts: Shifts) -> None:
    hours = await own_hours(work)
    ensure_weekday(weekday)
    await _change(work, hours, {weekday: shifts})
    await show_day(work, weekday)


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
    hours = await own_hours(work)
    ensure_weekday(weekday)
    if hours.week[weekday]:
        await _change(work, hours, {day: hours.week[weekday] for day in range(7) if hours.week[day]})
    await show_day(work, weekday)
