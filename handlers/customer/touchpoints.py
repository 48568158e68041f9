"""/next, and the buttons with which customers decline what comes, say how it goes, and whatever else they are asked."""

from telegram import Update

from actions.panel.say import say
from actions.touchpoints.arrive import show_arrival, tell_arrival
from actions.touchpoints.feel import feel
from actions.touchpoints.show_next import decline, show_next, stop_news
from domain.touchpoints.feelings import Felt
from handlers.context import Context
from handlers.customer.words import work_and_words
from handlers.taps.panel import PanelSayTap
from handlers.taps.touchpoints import DeclineTap, FeelTap, HeardTap


async def next_asked(update: Update, context: Context) -> None:
    async with work_and_words(update, context) as work:
        await show_next(work)


async def decline_tapped(update: Update, context: Context) -> None:
    tap = DeclineTap.read(update)
    async with context.work(update) as work:
        await decline(work, tap.follow_up)


async def news_tapped(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await stop_news(work)


async def feel_tapped(update: Update, context: Context) -> None:
    tap = FeelTap.read(update)
    async with context.work(update) as work:
        await feel(work, tap.feeling, tap.felt)


async def heard_tapped(update: Update, context: Context) -> None:
    tap = HeardTap.read(update)
    async with context.work(update) as work:
        await tell_arrival(work, tap.heard)


async def heard_again_tapped(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await show_arrival(work)


async def panel_said(update: Update, context: Context) -> None:
    tap = PanelSayTap.read(update)
    async with context.work(update) as work:
        await say(work, tap.asked, Felt(tap.saying))
