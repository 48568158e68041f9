"""The buttons with which staff say whom of them a complaint is about."""

from telegram import Update

from actions.desk.concern import ask_whom, concern, concern_nobody, object_to
from domain.people import PersonId
from handlers.context import Context
from handlers.taps import ConcernNobodyTap, ConcernTap, WhomTap
from handlers.taps.desk import ObjectTap


async def whom_tapped(update: Update, context: Context) -> None:
    tap = WhomTap.read(update)
    async with context.work(update) as work:
        await ask_whom(work, tap.matter, page=tap.page)


async def concern_tapped(update: Update, context: Context) -> None:
    tap = ConcernTap.read(update)
    async with context.work(update) as work:
        await concern(work, tap.matter, PersonId(tap.person))


async def concern_nobody_tapped(update: Update, context: Context) -> None:
    tap = ConcernNobodyTap.read(update)
    async with context.work(update) as work:
        await concern_nobody(work, tap.matter)


async def object_tapped(update: Update, context: Context) -> None:
    tap = ObjectTap.read(update)
    async with context.work(update) as work:
        await object_to(work, tap.matter)
