"""Chats that aren't private: the bot says a sentence where people talk, and leaves; who blocks it is known as gone."""

from telegram import ChatMember, Update

from actions.people.come_back import come_back
from actions.people.greet import leave_customer, leave_group
from actions.people.reach_again import come_unblocked
from handlers.context import Context

GONE = (ChatMember.BANNED, ChatMember.LEFT)


async def membership_changed(update: Update, context: Context) -> None:
    """In a private chat this tells who blocked the bot, in a group who brought it there."""
    change, chat = update.my_chat_member, update.effective_chat
    if change is None or chat is None:
        return
    is_gone = change.new_chat_member.status in GONE
    async with context.work(update) as work:
        if chat.type == chat.PRIVATE and is_gone and not change.from_user.is_bot:
            await leave_customer(work, why="blocked")
        elif chat.type == chat.PRIVATE and not is_gone:
            await come_back(work, work.by)
            await come_unblocked(work)
        elif chat.type != chat.PRIVATE and not is_gone:
            await leave_group(work, chat.id, is_channel=chat.type == chat.CHANNEL)


async def spoken_to(update: Update, context: Context) -> None:
    """Spoken to in a group where it was before it learned to leave."""
    chat = update.effective_chat
    if chat is None or update.edited_message is not None:
        return
    async with context.work(update) as work:
        await leave_group(work, chat.id, is_channel=chat.type == chat.CHANNEL)
