"""/language, /privacy, /stop and /resume."""

from telegram import Update

from actions.people.greet import ask_again, choose_language, show_languages, show_privacy, stop_asking
from domain.people import LANGUAGES
from handlers.context import Context
from handlers.customer.words import work_and_words
from handlers.taps import ForgedButton, LanguageTap


async def language_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await show_languages(work)


async def language_tapped(update: Update, context: Context) -> None:
    tap = LanguageTap.read(update)
    if tap.code not in LANGUAGES:
        raise ForgedButton()
    async with context.work(update) as work:
        await choose_language(work, tap.code)


async def privacy_asked(update: Update, context: Context) -> None:
    async with work_and_words(update, context) as work:
        await show_privacy(work)


async def stop_asked(update: Update, context: Context) -> None:
    async with work_and_words(update, context) as work:
        await stop_asking(work)


async def resume_asked(update: Update, context: Context) -> None:
    async with work_and_words(update, context) as work:
        await ask_again(work)
