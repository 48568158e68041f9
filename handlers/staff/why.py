"""/why: what was planned for a customer, and why they were asked or not."""

from telegram import Update

from actions.reports.explain_why import explain_why, why_of
from handlers.context import Context
from handlers.taps.touchpoints import WhyTap


async def why_asked(update: Update, context: Context) -> None:
    """/why NAME, or the number of one of their complaints."""
    async with context.work(update) as work:
        await explain_why(work, " ".join(context.args or []))


async def why_tapped(update: Update, context: Context) -> None:
    tap = WhyTap.read(update)
    async with context.work(update) as work:
        await why_of(work, tap.customer)
