"""/satisfaction: a period is read, and it is told how content customers are."""

from telegram import Update

from actions.reports.report_satisfaction import read_satisfaction, show_satisfaction
from domain.figures.periods import read_period
from handlers.context import Context
from handlers.periods import calendar_for


async def satisfaction_asked(update: Update, context: Context) -> None:
    """Read before the Work is opened: whoever writes meanwhile doesn't wait for it."""
    look = context.works.look()
    facts = await read_satisfaction(look, read_period(context.args or [], **calendar_for(look)))
    async with context.work(update) as work:
        await show_satisfaction(work, facts)
