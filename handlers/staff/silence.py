"""/silent: who has been quiet for longer than their own rhythm, and a gentle check-in."""

from telegram import Update

from actions.silence.break_silence import check_in, list_silent
from handlers.context import Context
from handlers.taps.silence import CheckInTap, SilentTap


async def silent_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await list_silent(work, page=0)


async def silent_tapped(update: Update, context: Context) -> None:
    tap = SilentTap.read(update)
    async with context.work(update) as work:
        await list_silent(work, page=tap.page)


async def check_in_tapped(update: Update, context: Context) -> None:
    tap = CheckInTap.read(update)
    async with context.work(update) as work:
        await check_in(work, tap.customer, page=tap.page)
