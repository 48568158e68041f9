"""Messages taken away for everybody."""

from datetime import timedelta

from sandbox.chats import Chat, Message
from sandbox.errors import bad_request
from sandbox.groups.members import bot_may, is_bot_admin
from sandbox.methods.forwarding import message_ids_of
from sandbox.world import World

DELETABLE_FOR = timedelta(hours=48)


async def delete_message(world: World, *, chat_id: int, message_id: int = 0) -> bool:
    """Delete within 48 hours; what others say in a group only as an administrator."""
    chat = world.chat(chat_id)
    chat.ensure_bot_may_write()
    message = chat.message(message_id, "message to delete not found")
    _ensure_deletable(world, chat, message)
    chat.remove(message.id)
    return True


async def delete_messages(world: World, *, chat_id: int, message_ids: list | None = None) -> bool:
    """Delete all of them or none; those that aren't there are skipped."""
    numbers = message_ids_of(message_ids)
    chat = world.chat(chat_id)
    chat.ensure_bot_may_write()
    found = [chat.messages[number] for number in dict.fromkeys(numbers) if number in chat.messages]
    for message in found:
        _ensure_deletable(world, chat, message)
    for message in found:
        chat.remove(message.id)
    return True


def _ensure_deletable(world: World, chat: Chat, message: Message) -> None:
    if message.id in chat.topics or (message.by != "bot" and not _may_delete_others(world, chat)):
        raise bad_request("message can't be deleted")
    if world.clock() - message.date > DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone")


def _may_delete_others(world: World, chat: Chat) -> bool:
    """In a small group every administrator may, in a supergroup one with that right."""
    is_small = chat.json["type"] == "group" and is_bot_admin(world, chat)
    return is_small or bot_may(world, chat, "can_delete_messages")
