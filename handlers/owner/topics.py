"""/topics and the buttons with which owners change what complaints may be about."""

from telegram import Update

from actions.topics import change_topics, show_topics
from handlers.context import Context
from handlers.taps import ChangeTopicTap, Changing, MoveTopicTap, RetiredTap, Topical, TopicsTap

CHANGING = {
    Changing.SHOW: show_topics.show_topic,
    Changing.RENAME: change_topics.ask_new_name,
    Changing.LEAVE: change_topics.leave_name,
    Changing.RETIRE: change_topics.retire,
    Changing.TAKE_BACK: change_topics.take_back,
}
TOPICAL = {Topical.OFFERED: change_topics.go_back, Topical.NEW: change_topics.ask_name}


async def topics_asked(update: Update, context: Context) -> None:
    async with context.work(update) as work:
        await change_topics.go_back(work)


async def topics_tapped(update: Update, context: Context) -> None:
    tap = TopicsTap.read(update)
    async with context.work(update) as work:
        await TOPICAL[tap.what](work)


async def retired_tapped(update: Update, context: Context) -> None:
    tap = RetiredTap.read(update)
    async with context.work(update) as work:
        await show_topics.list_retired(work, page=tap.page)


async def change_tapped(update: Update, context: Context) -> None:
    tap = ChangeTopicTap.read(update)
    async with context.work(update) as work:
        await CHANGING[tap.what](work, tap.topic_id)


async def move_tapped(update: Update, context: Context) -> None:
    tap = MoveTopicTap.read(update)
    async with context.work(update) as work:
        await change_topics.move(work, tap.topic_id, tap.place)
