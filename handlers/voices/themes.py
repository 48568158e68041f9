"""/themes, the buttons under it, and those by which owners say with which words a topic is told."""

from telegram import Update

from actions.voices import topic_words
from actions.voices.read_themes import read_themes, show_themes
from domain.voices.questions import ThemesQuestion
from domain.voices.questions import read_themes as read_question
from handlers.context import Context
from handlers.periods import calendar_for, period_of
from handlers.taps.voices import DropWordTap, ThemesTap, TopicWordsTap, Wording


async def themes_asked(update: Update, context: Context) -> None:
    """/themes [period] [promoters|detractors|complaints], in any order."""
    await _show(update, context, read_question(context.args or [], **calendar_for(context.works.look())))


async def themes_tapped(update: Update, context: Context) -> None:
    tap = ThemesTap.read(update)
    await _show(update, context, ThemesQuestion(period_of(tap), tap.of))


async def _show(update: Update, context: Context, asked: ThemesQuestion) -> None:
    """Read before the Work is opened: whoever writes meanwhile doesn't wait for it."""
    if update.effective_user is None:
        return
    facts = await read_themes(context.works.look(), asked, update.effective_user.id)
    async with context.work(update) as work:
        await show_themes(work, facts)


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
