"""/link: the purchases that nobody has come with yet, their links, and the sheet of labels."""

from telegram import Update

from actions.surveys import show_links
from handlers.context import Context
from handlers.taps.links import LinksTap, LinkTap, SheetTap


async def links_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await show_links.list_unclaimed(work, page=0)


async def links_tapped(update: Update, context: Context) -> None:
    tap = LinksTap.read(update)
    async with context.work(update) as work:
        await show_links.list_unclaimed(work, page=tap.page)


async def link_tapped(update: Update, context: Context) -> None:
    tap = LinkTap.read(update)
    async with context.work(update) as work:
        await show_links.show_link(work, tap.link)


async def sheet_tapped(update: Update, context: Context) -> None:
    tap = SheetTap.read(update)
    async with context.work(update) as work:
        await show_links.hand_sheet(work, page=tap.page)
