"""The 0–10 question: tapped, changed, skipped, asked for by oneself."""

from telegram import Update

from actions.hearing.hear_behind import hear_score_behind
from actions.surveys.offer_scale import offer_change, offer_rating, skip
from actions.surveys.take_score import take_score
from domain.figures.nps import Score
from handlers.context import Context
from handlers.customer.words import written_behind_command
from handlers.taps import ChangeTap, ForgedButton, ScoreTap, SkipTap


async def rate_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await offer_rating(work)
        if update.message is not None:
            await hear_score_behind(work, written_behind_command(update.message))


async def score_tapped(update: Update, context: Context) -> None:
    tap = ScoreTap.read(update)
    if not 0 <= tap.score <= 10:
        raise ForgedButton()
    async with context.work(update) as work:
        await take_score(work, tap.invitation, Score(tap.score))


async def change_tapped(update: Update, context: Context) -> None:
    tap = ChangeTap.read(update)
    async with context.work(update) as work:
        await offer_change(work, tap.invitation)


async def skip_tapped(update: Update, context: Context) -> None:
    tap = SkipTap.read(update)
    async with context.work(update) as work:
        await skip(work, tap.invitation)
