"""/start, /help, and whatever nobody knows."""

from telegram import Update

from actions.people.greet import greet, show_help
from domain.people import ForStaffOnly
from handlers.context import Context
from handlers.taps import ForgedButton


async def started(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await greet(work)


async def help_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await show_help(work)


async def unknown_asked(update: Update, context: Context) -> None:
    """The same words as for a stranger at a staff command: nobody learns which ones there are."""
    raise ForStaffOnly()


async def unknown_tapped(update: Update, context: Context) -> None:
    raise ForgedButton()
