"""/questions: what customers have asked and nobody has answered."""

from telegram import Update

from actions.voices.list_questions import list_questions
from handlers.context import Context
from handlers.taps.voices import QuestionsTap


async def questions_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await list_questions(work, page=0)


async def questions_tapped(update: Update, context: Context) -> None:
    page = QuestionsTap.read(update).page
    async with context.work(update) as work:
        await list_questions(work, page=page)
