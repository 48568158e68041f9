"""Two complaints that are one: the buttons by which staff say so."""

from telegram import Update

from actions.leaving.merge import ask_into, merge
from handlers.context import Context
from handlers.taps import MergeIntoTap, MergeTap


async def merge_tapped(update: Update, context: Context) -> None:
    tap = MergeTap.read(update)
    async with context.work(update) as work:
        await ask_into(work, tap.matter)


async def merge_into_tapped(update: Update, context: Context) -> None:
    tap = MergeIntoTap.read(update)
    async with context.work(update) as work:
        await merge(work, tap.matter, tap.into)
