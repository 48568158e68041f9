"""/export and its buttons: which list, of which period, in which form."""

from telegram import Update

from actions.exports import ask_export
from actions.work import Work
from domain.exports.requests import Request, read_request
from domain.figures.periods import read_period
from handlers.context import Context
from handlers.periods import calendar_for
from handlers.taps.exports import ExportTap, WriteExportTap


async def export_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        if context.args:
            await ask_export.ask_export(work, _request(work, context.args))
        else:
            await ask_export.offer_lists(work)


async def export_tapped(update: Update, context: Context) -> None:
    tap = ExportTap.read(update)
    async with context.work(update) as work:
        await ask_export.offer_periods(work, tap.what, tap.form)


async def write_tapped(update: Update, context: Context) -> None:
    tap = WriteExportTap.read(update)
    async with context.work(update) as work:
        period = read_period([tap.span], **calendar_for(work))
        await ask_export.ask_export(work, Request(tap.what, period, tap.form))


def _request(work: Work, words: list[str]) -> Request:
    return read_request(words, **calendar_for(work))
