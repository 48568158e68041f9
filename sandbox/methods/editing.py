"""Changes of messages that the bot has sent."""

from dataclasses import replace
from datetime import timedelta

from sandbox.chats import Chat, Json, Message
from sandbox.errors import NOT_MODIFIED, bad_request
from sandbox.keyboards import checked, inline_of
from sandbox.methods.messages import preview_of, text_of
from sandbox.world import World, marked

CHANGEABLE = ("text", "entities", "link_preview_options", "reply_markup")
DELETABLE_FOR = timedelta(hours=48)


async def edit_message_text(
    world: World,
    *,
    chat_id: int,
    message_id: int = 0,
    text: str = "",
    parse_mode: str | None = None,
    link_preview_options: dict | None = None,
    reply_markup: dict | None = None,
) -> Json:
    """Replace text and keyboard; without `reply_markup` the keyboard goes."""
    formatted = text_of(world, text, parse_mode)
    chat, old = _own(world, chat_id, message_id)
    if "text" not in old.json:
        raise bad_request("there is no text in the message to edit")
    kept = {name: value for name, value in old.json.items() if name not in CHANGEABLE}
    changed = {**marked("text", formatted), **preview_of(link_preview_options)}
    markup = checked(reply_markup)
    return _changed(world, chat, replace(old, html=text, markup=markup), {**kept, **changed})


async def edit_message_reply_markup(
    world: World, *, chat_id: int, message_id: int = 0, reply_markup: dict | None = None
) -> Json:
    chat, old = _own(world, chat_id, message_id)
    kept = {name: value for name, value in old.json.items() if name != "reply_markup"}
    return _changed(world, chat, replace(old, markup=checked(reply_markup)), kept)


async def delete_message(world: World, *, chat_id: int, message_id: int = 0) -> bool:
    """Delete within 48 hours; in a group only what the bot has said itself, as it is no admin there."""
    chat = world.chat(chat_id)
    chat.ensure_bot_may_write()
    message = chat.message(message_id, "message to delete not found")
    if message.by != "bot" and not chat.is_private:
        raise bad_request("message can't be deleted")
    if world.clock() - message.date > DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone")
    del chat.messages[message_id]
    return True


def _own(world: World, chat_id: int, message_id: int) -> tuple[Chat, Message]:
    chat = world.chat(chat_id)
    chat.ensure_bot_may_write()
    message = chat.message(message_id, "message to edit not found")
    if message.json["from"]["id"] != world.me["id"]:
        raise bad_request("message can't be edited")
    return chat, message


def _changed(world: World, chat: Chat, message: Message, fields: Json) -> Json:
    new = {**fields, **inline_of(message.markup)}
    if all(new.get(name) == message.json.get(name) for name in CHANGEABLE):
        raise bad_request(NOT_MODIFIED)
    return chat.put(replace(message, json={**new, "edit_date": world.now})).json
