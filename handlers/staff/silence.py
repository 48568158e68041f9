"""/silent: who has been quiet for longer than their own rhythm, a gentle check-in, and who never was our customer."""

from telegram import Update

from actions.fits.judge_fit import ask_misfit, judge_misfit, take_back_misfit
from actions.silence.break_silence import check_in, list_silent
from handlers.context import Context
from handlers.taps.silence import CheckInTap, MisfitTap, MisfitWhyTap, OursTap, SilentTap


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


async def misfit_tapped(update: Update, context: Context) -> None:
    tap = MisfitTap.read(update)
    async with context.work(update) as work:
        await ask_misfit(work, tap.customer)


async def misfit_why_tapped(update: Update, context: Context) -> None:
    tap = MisfitWhyTap.read(update)
    async with context.work(update) as work:
        await judge_misfit(work, tap.customer, tap.why)


async def ours_tapped(update: Update, context: Context) -> None:
    tap = OursTap.read(update)
    async with context.work(update) as work:
        await take_back_misfit(work, tap.customer)
