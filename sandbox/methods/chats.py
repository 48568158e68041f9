"""Chats as the bot knows them."""

from sandbox.chats import Json
from sandbox.errors import bad_request
from sandbox.groups.members import bot_moved
from sandbox.methods.replies import ensure_thread
from sandbox.world import World

ACTIONS = (
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
)
GIFTS = (
    "unlimited_gifts",
    "limited_gifts",
    "unique_gifts",
    "premium_subscription",
    "gifts_from_channels",
)


async def get_chat(world: World, *, chat_id: int) -> Json:
    chat = world.chat(chat_id)
    chat.ensure_bot_knows()
    gifts = dict.fromkeys(GIFTS, False)
    pinned = {"pinned_message": world.quoted(chat.messages[chat.pinned[-1]])} if chat.pinned else {}
    return {**chat.json, "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts, **pinned}


async def leave_chat(world: World, *, chat_id: int) -> bool:
    chat = world.chat(chat_id)
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    chat.ensure_bot_may_write()
    bot_moved(world, chat, world.me, "left")
    return True


async def send_chat_action(world: World, *, chat_id: int, message_thread_id: int = 0, action: str = "") -> bool:
    """Show what the bot is doing, until it speaks and for five seconds at most."""
    chat = world.chat(chat_id)
    chat.ensure_bot_may_write()
    ensure_thread(world, chat, message_thread_id)
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.actions.append(action)
    chat.acted_at = world.now
    return True
