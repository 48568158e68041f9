"""/nps, /summary and /conviction: a period is read, a report is given."""

from datetime import date

from telegram import Update

from actions.reports.report_complaints import summarize
from actions.reports.report_conviction import report_conviction
from actions.reports.report_nps import report_nps, show_voices
from actions.work import Work
from domain.figures.periods import Period, read_period
from handlers.context import Context
from handlers.taps import ForgedButton, VoicesTap
from templates.calendars import calendar_of


async def nps_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await report_nps(work, _period(work, context))


async def summary_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await summarize(work, _period(work, context))


async def conviction_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await report_conviction(work, _period(work, context))


async def voices_tapped(update: Update, context: Context) -> None:
    tap = VoicesTap.read(update)
    try:
        period = Period(date.fromisoformat(tap.first), date.fromisoformat(tap.last))
    except ValueError as error:
        raise ForgedButton() from error
    async with context.work(update) as work:
        await show_voices(work, period)


def _period(work: Work, context: Context) -> Period:
    """In the calendar of the business: its quarter and its year are everybody's."""
    today = work.business.day_of(work.now)
    return read_period(context.args or [], today=today, calendar=calendar_of(work.business.language))
