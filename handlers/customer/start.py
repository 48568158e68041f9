"""/start, /help, and whatever nobody knows."""

from telegram import Update

from actions.people.follow_link import follow_link
from actions.people.greet import greet, show_help
from domain.people import ForStaffOnly
from handlers.context import Context
from handlers.taps import ForgedButton


async def started(update: Update, context: Context) -> None:
    """/start, or /start TOKEN: what a link carries."""
    token = (context.args or [""])[0]
    async with context.work(update) as work:
        await (follow_link(work, token) if token else greet(work))


async def help_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await show_help(work)


async def unknown_asked(update: Update, context: Context) -> None:
    """The same words as for a stranger at a staff command: nobody learns which ones there are."""
    raise ForStaffOnly()


async def unknown_tapped(update: Update, context: Context) -> None:
    raise ForgedButton()
