"""Topics of a forum."""

from sandbox.chats import Chat, Json
from sandbox.errors import NotModelled, bad_request
from sandbox.groups import topics
from sandbox.groups.members import bot_may
from sandbox.world import World

LONGEST_NAME = 128


async def create_forum_topic(world: World, *, chat_id: int, name: str = "", icon_color: int = topics.COLORS[0]) -> Json:
    chat = _forum(world, chat_id)
    if not bot_may(world, chat, "can_manage_topics"):
        raise bad_request("not enough rights to create a topic")
    if not name.strip():
        raise bad_request("title must be non-empty")
    if icon_color not in topics.COLORS:
        raise bad_request("invalid icon color specified")
    return topics.begin(world, chat, world.me, _fitting(name), icon_color)


async def edit_forum_topic(world: World, *, chat_id: int, message_thread_id: int, name: str = "") -> bool:
    """Give a topic another name; without one it keeps its own."""
    chat = _forum(world, chat_id)
    topic = _own(world, chat, message_thread_id, "edit the topic")
    if name.strip() in ("", topic["name"]):
        raise bad_request("TOPIC_NOT_MODIFIED")
    topics.rename(world, chat, world.me, message_thread_id, _fitting(name))
    return True


async def close_forum_topic(world: World, *, chat_id: int, message_thread_id: int) -> bool:
    chat = _forum(world, chat_id)
    if _own(world, chat, message_thread_id, "close or open the topic")["is_closed"]:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topics.close(world, chat, world.me, message_thread_id)
    return True


async def reopen_forum_topic(world: World, *, chat_id: int, message_thread_id: int) -> bool:
    chat = _forum(world, chat_id)
    if not _own(world, chat, message_thread_id, "close or open the topic")["is_closed"]:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topics.reopen(world, chat, world.me, message_thread_id)
    return True


async def delete_forum_topic(world: World, *, chat_id: int, message_thread_id: int) -> bool:
    """Delete a topic and all in it; for that the bot needs the right to delete messages."""
    chat = _forum(world, chat_id)
    topics.topic_of(chat, message_thread_id)
    if not bot_may(world, chat, "can_delete_messages"):
        raise bad_request("not enough rights to delete the topic")
    topics.remove(chat, message_thread_id)
    return True


async def unpin_all_forum_topic_messages(world: World, *, chat_id: int, message_thread_id: int) -> bool:
    chat = _forum(world, chat_id)
    topics.topic_of(chat, message_thread_id)
    if not bot_may(world, chat, "can_pin_messages"):
        raise bad_request("not enough rights to manage pinned messages in the chat")
    chat.pinned = [number for number in chat.pinned if chat.messages[number].topic != message_thread_id]
    return True


def _forum(world: World, chat_id: int) -> Chat:
    chat = world.chat(chat_id)
    chat.ensure_bot_may_write()
    topics.ensure_forum(chat)
    return chat


def _own(world: World, chat: Chat, number: int, deed: str) -> Json:
    """Return a topic that the bot may change: any as an administrator with that right, else those that it began."""
    topic = topics.topic_of(chat, number)
    if not (bot_may(world, chat, "can_manage_topics") or topic["by"] == world.me["id"]):
        raise bad_request(f"not enough rights to {deed}")
    return topic


def _fitting(name: str) -> str:
    if len(name.strip()) > LONGEST_NAME:
        raise NotModelled(f"a topic's name of more than {LONGEST_NAME} letters, which Telegram cuts,")
    return name.strip()
