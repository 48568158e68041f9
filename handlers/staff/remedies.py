"""The buttons with which staff say who is right, what is given to put it right, and yes to what is costly."""

from telegram import Update

from actions.matters.explain import decide_finding
from actions.remedies import allow_remedy, choose_remedy
from handlers.context import Context
from handlers.taps import AllowTap, FindingTap, Remedying, RemedyKindTap, RemedyTap

REMEDYING = {
    Remedying.ASK: choose_remedy.ask_kind,
    Remedying.NO_WORDS: choose_remedy.leave_words_out,
    Remedying.TAKE_OUT: choose_remedy.take_out,
    Remedying.TAKE_BACK: choose_remedy.take_back,
}


async def finding_tapped(update: Update, context: Context) -> None:
    tap = FindingTap.read(update)
    async with context.work(update) as work:
        await decide_finding(work, tap.explanation, tap.finding)


async def remedy_tapped(update: Update, context: Context) -> None:
    tap = RemedyTap.read(update)
    async with context.work(update) as work:
        await REMEDYING[tap.what](work, tap.explanation)


async def kind_tapped(update: Update, context: Context) -> None:
    tap = RemedyKindTap.read(update)
    async with context.work(update) as work:
        await choose_remedy.choose_kind(work, tap.explanation, tap.kind)


async def allow_tapped(update: Update, context: Context) -> None:
    tap = AllowTap.read(update)
    async with context.work(update) as work:
        answer = allow_remedy.allow_remedy if tap.yes else allow_remedy.ask_why_not
        await answer(work, tap.explanation, tap.asking)
