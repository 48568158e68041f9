"""/worth: a period and a margin are read, and it is told what settled complaints are worth."""

from telegram import Update

from actions.reports.report_worth import read_worth, show_worth
from domain.figures.periods import read_period
from domain.figures.worth import read_margin
from handlers.context import Context
from handlers.periods import calendar_for


async def worth_asked(update: Update, context: Context) -> None:
    """Read before the Work is opened: whoever writes meanwhile doesn't wait for it."""
    look = context.works.look()
    margin, words = read_margin(context.args or [])
    facts = await read_worth(look, read_period(words, **calendar_for(look)), margin)
    async with context.work(update) as work:
        await show_worth(work, facts)
