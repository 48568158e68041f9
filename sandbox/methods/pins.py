"""Pinned messages."""

from sandbox.chats import Chat
from sandbox.errors import bad_request
from sandbox.groups.members import bot_may
from sandbox.world import World


async def pin_chat_message(
    world: World, *, chat_id: int, message_id: int = 0, disable_notification: bool = False
) -> bool:
    """Pin a message; a note tells the chat, and the bot, too. One that is pinned stays so."""
    chat = _chat(world, chat_id)
    message = chat.message(message_id, "message to pin not found")
    _ensure_right(world, chat)
    if message.is_service:
        raise bad_request("message can't be pinned")
    if message_id not in chat.pinned:
        chat.pinned.append(message_id)
        world.announce(chat, world.me, {"pinned_message": world.quoted(message)})
    return True


async def unpin_chat_message(world: World, *, chat_id: int, message_id: int = 0) -> bool:
    """Unpin a message, or the one that was pinned last."""
    chat = _chat(world, chat_id)
    newest = chat.pinned[-1] if chat.pinned else 0
    if not (message_id or newest):
        raise bad_request("message to unpin not found")
    message = chat.message(message_id or newest, "message to unpin not found")
    _ensure_right(world, chat)
    chat.pinned = [number for number in chat.pinned if number != message.id]
    return True


async def unpin_all_chat_messages(world: World, *, chat_id: int) -> bool:
    chat = _chat(world, chat_id)
    _ensure_right(world, chat)
    chat.pinned = []
    return True


def _chat(world: World, chat_id: int) -> Chat:
    chat = world.chat(chat_id)
    chat.ensure_bot_may_write()
    return chat


def _ensure_right(world: World, chat: Chat) -> None:
    if not bot_may(world, chat, "can_pin_messages"):
        raise bad_request("not enough rights to manage pinned messages in the chat")
