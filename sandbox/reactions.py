"""Reactions to messages: which there are, who has set them, and what the bot hears of it."""

from dataclasses import replace

from sandbox.chats import Chat, Json, Message
from sandbox.updates import Update
from sandbox.world import World

# All that the Bot API lists under ReactionTypeEmoji.
LISTED = """
❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥
🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨
🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡
"""
EMOJI = frozenset(LISTED.split())


def holder(chat: Chat, message: Message) -> Message:
    """Return the message that holds its reactions: of an album, the first that is left."""
    if message.album is None:
        return message
    return next(each for each in chat.messages.values() if each.album == message.album)


def react(chat: Chat, message: Message, by: int, emoji: list[str]) -> None:
    others = {who: set_by for who, set_by in message.reactions.items() if who != by}
    chat.put(replace(message, reactions={**others, by: emoji} if emoji else others))


def reacted(world: World, chat: Chat, message: Message, by: Json, emoji: list[str]) -> Update:
    """Set somebody's reactions instead of those before, and tell the bot."""
    old = message.reactions.get(by["id"], [])
    react(chat, message, by["id"], emoji)
    change = {"chat": chat.json, "message_id": message.id, "user": by, "date": world.now}
    return world.updates.put("message_reaction", {**change, "old_reaction": _types(old), "new_reaction": _types(emoji)})


def _types(emoji: list[str]) -> list[Json]:
    return [{"type": "emoji", "emoji": each} for each in emoji]
