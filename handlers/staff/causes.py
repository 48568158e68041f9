"""/causes and the buttons with which explanations are kept, used again, and said to be what happens now."""

from telegram import Update

from actions.causes import happen, keep_cause, show_causes
from actions.matters.explain import use_cause
from handlers.context import Context
from handlers.taps import (
    CausesTap,
    CauseTap,
    ChangeCauseTap,
    Doing,
    HappeningTap,
    KeepCauseTap,
    Now,
    UseCauseTap,
)

CHANGING = {
    Doing.RENEW: keep_cause.renew_cause,
    Doing.TURN: keep_cause.turn_cause,
    Doing.REMOVE: keep_cause.remove_cause,
}
HAPPENING = {Now.HAPPENS: happen.begin_happening, Now.OVER: happen.ask_news}


async def causes_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await show_causes.list_causes(work, page=0)


async def causes_tapped(update: Update, context: Context) -> None:
    tap = CausesTap.read(update)
    async with context.work(update) as work:
        await show_causes.list_causes(work, page=tap.page)


async def cause_tapped(update: Update, context: Context) -> None:
    tap = CauseTap.read(update)
    async with context.work(update) as work:
        await show_causes.show_cause(work, tap.cause)


async def keep_tapped(update: Update, context: Context) -> None:
    tap = KeepCauseTap.read(update)
    async with context.work(update) as work:
        await keep_cause.begin_cause(work, tap.explanation)


async def use_tapped(update: Update, context: Context) -> None:
    tap = UseCauseTap.read(update)
    async with context.work(update) as work:
        await use_cause(work, tap.explanation, tap.cause)


async def change_tapped(update: Update, context: Context) -> None:
    tap = ChangeCauseTap.read(update)
    async with context.work(update) as work:
        await CHANGING[tap.what](work, tap.cause)


async def happening_tapped(update: Update, context: Context) -> None:
    tap = HappeningTap.read(update)
    async with context.work(update) as work:
        await HAPPENING[tap.what](work, tap.cause)
