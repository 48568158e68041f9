"""/start, /help, and whatever nobody knows."""

from telegram import Update

from actions.hearing.hear_behind import hear_behind
from actions.people.follow_link import follow_link
from actions.people.greet import greet, show_help
from domain.people import ForStaffOnly
from handlers.context import Context
from handlers.customer.words import work_and_words, written_behind_command
from handlers.taps import ForgedButton


async def started(update: Update, context: Context) -> None:
    """/start, or /start TOKEN: what a link carries, which is one word."""
    given = context.args or []
    if len(given) == 1:
        async with context.work(update) as work:
            await follow_link(work, given[0])
        return
    async with work_and_words(update, context) as work:
        await greet(work)


async def help_asked(update: Update, context: Context) -> None:
    async with work_and_words(update, context) as work:
        await show_help(work)


async def unknown_asked(update: Update, context: Context) -> None:
    """As for a stranger at a staff command: nobody learns which ones there are, and what stands behind is heard."""
    message = update.message
    if message is None:
        raise ForStaffOnly()
    async with context.work(update) as work:
        if not await hear_behind(work, written_behind_command(message)):
            raise ForStaffOnly()


async def unknown_tapped(update: Update, context: Context) -> None:
    raise ForgedButton()
