"""/hours and the buttons by which an owner changes when the business is open."""

from telegram import Update

from actions.hours import change_hours, declare_holidays, show_hours
from domain.hours.shifts import CLOSED, Shift, Shifts, shifts_of
from handlers.context import Context
from handlers.taps import ForgedButton
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

VIEWS = {HoursView.WEEK: show_hours.show_week, HoursView.ADD: show_hours.ask_holiday}


async def hours_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await show_hours.show_week(work)


async def hours_tapped(update: Update, context: Context) -> None:
    tap = HoursTap.read(update)
    async with context.work(update) as work:
        await VIEWS[tap.view](work)


async def weekday_tapped(update: Update, context: Context) -> None:
    tap = WeekdayTap.read(update)
    async with context.work(update) as work:
        await show_hours.show_day(work, tap.weekday)


async def shift_tapped(update: Update, context: Context) -> None:
    tap = ShiftTap.read(update)
    async with context.work(update) as work:
        await change_hours.set_hours(work, tap.weekday, (Shift(tap.opens, tap.closes),))


async def shifts_tapped(update: Update, context: Context) -> None:
    tap = ShiftsTap.read(update)
    async with context.work(update) as work:
        await change_hours.set_hours(work, tap.weekday, _shifts(tap))


def _shifts(tap: ShiftsTap) -> Shifts:
    try:
        return shifts_of(tap.minutes)
    except ValueError as error:
        raise ForgedButton() from error


async def closed_tapped(update: Update, context: Context) -> None:
    tap = ClosedTap.read(update)
    async with context.work(update) as work:
        await change_hours.set_hours(work, tap.weekday, CLOSED)


async def same_tapped(update: Update, context: Context) -> None:
    tap = SameTap.read(update)
    async with context.work(update) as work:
        await change_hours.set_same(work, tap.weekday)


async def holidays_tapped(update: Update, context: Context) -> None:
    tap = HolidaysTap.read(update)
    async with context.work(update) as work:
        await show_hours.show_holidays(work, page=tap.page)


async def holiday_tapped(update: Update, context: Context) -> None:
    tap = HolidayTap.read(update)
    async with context.work(update) as work:
        await declare_holidays.add_holiday_of(work, tap.ordinal)


async def drop_holiday_tapped(update: Update, context: Context) -> None:
    tap = DropHolidayTap.read(update)
    async with context.work(update) as work:
        await declare_holidays.remove_holidays(work, tap.holiday, tap.days)
