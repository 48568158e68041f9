"""/nps, /summary and /conviction: a period is read, a report is given."""

from telegram import Update

from actions.reports.report_complaints import summarize
from actions.reports.report_conviction import report_conviction
from actions.reports.report_nps import report_nps, show_voices
from actions.reports.split_nps import split_nps
from domain.figures.questions import read_question
from handlers.context import Context
from handlers.periods import calendar_for, period_asked, period_of
from handlers.taps import VoicesTap
from handlers.taps.nps import Look, NpsTap, SplitTap


async def nps_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        asked = read_question(context.args or [], **calendar_for(work))
        if asked.split is None:
            await report_nps(work, asked.period, is_compared=asked.is_compared)
        else:
            await split_nps(work, asked.split, asked.period, is_compared=asked.is_compared)


async def nps_tapped(update: Update, context: Context) -> None:
    tap = NpsTap.read(update)
    async with context.work(update) as work:
        await report_nps(work, period_of(tap))


async def split_tapped(update: Update, context: Context) -> None:
    tap = SplitTap.read(update)
    async with context.work(update) as work:
        is_compared, in_place = tap.look is Look.COMPARED, tap.look is not Look.NEW
        await split_nps(work, tap.split, period_of(tap), is_compared=is_compared, in_place=in_place)


async def summary_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await summarize(work, period_asked(context.args or [], work, "summary"))


async def conviction_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await report_conviction(work, period_asked(context.args or [], work, "conviction"))


async def voices_tapped(update: Update, context: Context) -> None:
    tap = VoicesTap.read(update)
    async with context.work(update) as work:
        await show_voices(work, period_of(tap))
