"""/retention: a period is read, and it is told who stayed."""

from telegram import Update

from actions.reports.report_retention import read_retention, show_retention
from domain.figures.periods import read_period
from handlers.context import Context
from handlers.periods import calendar_for


async def retention_asked(update: Update, context: Context) -> None:
    """Read before the Work is opened: whoever writes meanwhile doesn't wait for it."""
    look = context.works.look()
    facts = await read_retention(look, read_period(context.args or [], **calendar_for(look)))
    async with context.work(update) as work:
        await show_retention(work, facts)
