"""A file of purchases is taken in or dropped, by one tap."""

from telegram import Update

from actions.sheets import take_in
from handlers.context import Context
from handlers.taps.sheets import DropSheetTap, TakeInTap


async def take_in_tapped(update: Update, context: Context) -> None:
    tap = TakeInTap.read(update)
    async with context.work(update) as work:
        await take_in.take_in(work, tap.sheet)


async def drop_tapped(update: Update, context: Context) -> None:
    tap = DropSheetTap.read(update)
    async with context.work(update) as work:
        await take_in.drop(work, tap.sheet)
