"""/people: who is on the staff, who is to come, and whose role changes."""

from telegram import Update

from actions.people import appoint, staff
from handlers.context import Context
from handlers.taps import DecideTap, InviteTap, PeopleTap, PersonTap, RemoveTap, RoleTap, SureTap


async def people_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await staff.list_staff(work, page=0)


async def people_tapped(update: Update, context: Context) -> None:
    tap = PeopleTap.read(update)
    async with context.work(update) as work:
        await staff.list_staff(work, page=tap.page)


async def person_tapped(update: Update, context: Context) -> None:
    tap = PersonTap.read(update)
    async with context.work(update) as work:
        await staff.show_person(work, tap.person)


async def role_tapped(update: Update, context: Context) -> None:
    tap = RoleTap.read(update)
    async with context.work(update) as work:
        await staff.appoint_anew(work, tap.person, tap.role)


async def remove_tapped(update: Update, context: Context) -> None:
    tap = RemoveTap.read(update)
    async with context.work(update) as work:
        await staff.ask_to_remove(work, tap.person)


async def sure_tapped(update: Update, context: Context) -> None:
    tap = SureTap.read(update)
    async with context.work(update) as work:
        await staff.remove(work, tap.person)


async def invite_tapped(update: Update, context: Context) -> None:
    tap = InviteTap.read(update)
    async with context.work(update) as work:
        await appoint.invite(work, tap.role)


async def decide_tapped(update: Update, context: Context) -> None:
    tap = DecideTap.read(update)
    async with context.work(update) as work:
        await (appoint.confirm if tap.yes == 1 else appoint.decline)(work, tap.appointment)
