"""Chats as the bot knows them."""

from sandbox.chats import Json, Standing
from sandbox.clients import membership
from sandbox.errors import bad_request
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
    return {**chat.json, "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts}


async def leave_chat(world: World, *, chat_id: int) -> bool:
    chat = world.chat(chat_id)
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    chat.ensure_bot_may_write()
    chat.standing = Standing.LEFT
    change = {
        "chat": chat.json,
        "from": world.me,
        "date": world.now,
        "old_chat_member": membership(world.me, "member"),
        "new_chat_member": membership(world.me, "left"),
    }
    world.updates.put("my_chat_member", change)
    return True


async def send_chat_action(world: World, *, chat_id: int, action: str = "") -> bool:
    chat = world.chat(chat_id)
    chat.ensure_bot_may_write()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.actions.append(action)
    return True
