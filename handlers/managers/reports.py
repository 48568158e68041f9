"""/satisfaction, /retention and /worth: a period is read, and a report that may take long is looked together first."""

from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Update

from actions.reports.report_retention import read_retention, show_retention
from actions.reports.report_satisfaction import read_satisfaction, show_satisfaction
from actions.reports.report_worth import read_worth, show_worth
from actions.work import Work
from domain.figures.worth import read_margin
from handlers.access import Handler
from handlers.context import Context
from handlers.periods import period_asked

Facts = dict[str, Any]
Read = Callable[[Work, list[str]], Awaitable[Facts]]


def told(read: Read, show: Callable[[Work, Facts], Awaitable[None]]) -> Handler:
    """Read before the Work is opened: whoever writes meanwhile doesn't wait for it."""

    async def asked(update: Update, context: Context) -> None:
        facts = await read(context.works.look(), context.args or [])
        async with context.work(update) as work:
            await show(work, facts)

    return asked


async def _satisfaction(look: Work, words: list[str]) -> Facts:
    return await read_satisfaction(look, period_asked(words, look, "satisfaction"))


async def _retention(look: Work, words: list[str]) -> Facts:
    return await read_retention(look, period_asked(words, look, "retention"))


async def _worth(look: Work, words: list[str]) -> Facts:
    margin, words = read_margin(words)
    return await read_worth(look, period_asked(words, look, "worth"), margin)


satisfaction_asked = told(_satisfaction, show_satisfaction)
retention_asked = told(_retention, show_retention)
worth_asked = told(_worth, show_worth)
