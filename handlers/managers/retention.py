"""/retention: a period is read, and it is told who stayed."""

from telegram import Update

from actions.reports.report_retention import report_retention
from domain.figures.periods import read_period
from handlers.context import Context
from handlers.periods import calendar_for


async def retention_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await report_retention(work, read_period(context.args or [], **calendar_for(work)))
