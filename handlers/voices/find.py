"""/find WORDS, and the buttons under what was found."""

from telegram import Update

from actions.voices import find
from handlers.context import Context
from handlers.customer.words import text_of
from handlers.taps.voices import FindTap, How


async def find_asked(update: Update, context: Context) -> None:
    """Looked up before the Work is opened: whoever writes meanwhile doesn't wait for it."""
    message, user = update.message, update.effective_user
    if message is None or user is None:
        return
    wanted = text_of(message).partition(" ")[2].strip()
    found = await find.look_for(context.works.look(), wanted, user.id)
    async with context.work(update) as work:
        await find.show_found(work, found)


async def find_tapped(update: Update, context: Context) -> None:
    tap, user = FindTap.read(update), update.effective_user
    if user is None:
        return
    look = context.works.look()
    found = await find.look_again(look, tap.search, user.id, is_apart=tap.how is How.APART, page=tap.page)
    async with context.work(update) as work:
        await find.show_found(work, found)
