"""/relay: whose words, and then the words."""

from telegram import Update

from actions.intake import relay
from handlers.context import Context
from handlers.taps import RelayPageTap, RelayTap


async def relay_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await relay.ask_whose(work, page=0)


async def page_tapped(update: Update, context: Context) -> None:
    tap = RelayPageTap.read(update)
    async with context.work(update) as work:
        await relay.ask_whose(work, page=tap.page)


async def whose_tapped(update: Update, context: Context) -> None:
    tap = RelayTap.read(update)
    async with context.work(update) as work:
        await relay.choose_whose(work, tap.customer)
