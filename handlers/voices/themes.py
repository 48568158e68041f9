"""/themes, the buttons under it, and those by which owners say with which words a topic is told."""

from datetime import date

from telegram import Update

from actions.voices import topic_words
from actions.voices.read_themes import read_themes, show_themes
from domain.figures.periods import LONGEST_DAYS, Period
from domain.voices.questions import ThemesQuestion
from domain.voices.questions import read_themes as read_question
from handlers.context import Context
from handlers.taps import ForgedButton
from handlers.taps.nps import FIRST_YEAR
from handlers.taps.voices import DropWordTap, ThemesTap, TopicWordsTap, Wording
from templates.calendars import calendar_of


async def themes_asked(update: Update, context: Context) -> None:
    """/themes [period] [promoters|detractors|complaints], in any order."""
    look = context.works.look()
    calendar = calendar_of(look.business.language)
    asked = read_question(context.args or [], today=look.business.day_of(look.now), calendar=calendar)
    await _show(update, context, asked)


async def themes_tapped(update: Update, context: Context) -> None:
    tap = ThemesTap.read(update)
    await _show(update, context, ThemesQuestion(_period_of(tap), tap.of))


async def _show(update: Update, context: Context, asked: ThemesQuestion) -> None:
    """Read before the Work is opened: whoever writes meanwhile doesn't wait for it."""
    if update.effective_user is None:
        return
    facts = await read_themes(context.works.look(), asked, update.effective_user.id)
    async with context.work(update) as work:
        await show_themes(work, facts)


def _period_of(tap: ThemesTap) -> Period:
    """Raise ForgedButton where these are no days that we would have put there."""
    try:
        first, last = date.fromisoformat(tap.first), date.fromisoformat(tap.last)
    except ValueError as error:
        raise ForgedButton() from error
    if not (first.year >= FIRST_YEAR and 0 <= (last - first).days < LONGEST_DAYS):
        raise ForgedButton()
    return Period(first, last)


async def words_tapped(update: Update, context: Context) -> None:
    tap = TopicWordsTap.read(update)
    async with context.work(update) as work:
        if tap.what is Wording.ADD:
            await topic_words.ask_words(work, tap.topic_id)
        else:
            await topic_words.show_words(work, tap.topic_id, page=tap.page)


async def drop_tapped(update: Update, context: Context) -> None:
    tap = DropWordTap.read(update)
    async with context.work(update) as work:
        await topic_words.drop_word(work, tap.word)
