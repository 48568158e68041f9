"""What is raised with managers and owners: they have seen it."""

from telegram import Update

from actions.overdue.read_raised import read_raised
from handlers.context import Context
from handlers.taps import SeenTap


async def seen_tapped(update: Update, context: Context) -> None:
    tap = SeenTap.read(update)
    async with context.work(update) as work:
        await read_raised(work, tap.matter)
