"""Changes of messages that the bot has sent: words, files, keyboards."""

from dataclasses import replace

from sandbox.chats import Chat, Json, Message
from sandbox.errors import NOT_MODIFIED, bad_request
from sandbox.files import KINDS
from sandbox.methods.albums import content_of, ensure_readable
from sandbox.methods.keyboards import checked_inline, inline_of
from sandbox.methods.messages import Caption, caption_of, preview_of, text_of
from sandbox.world import World, marked

CHANGEABLE = ("text", "entities", "link_preview_options", "caption", "caption_entities", "reply_markup")
TOGETHER = ("photo", "video")
EXCHANGEABLE = ("animation", "audio", "document", "photo", "video")


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
    markup = checked_inline(reply_markup)
    return _changed(world, chat, replace(old, html=text, markup=markup), {**kept, **changed})


async def edit_message_reply_markup(
    world: World, *, chat_id: int, message_id: int = 0, reply_markup: dict | None = None
) -> Json:
    chat, old = _own(world, chat_id, message_id)
    kept = {name: value for name, value in old.json.items() if name != "reply_markup"}
    return _changed(world, chat, replace(old, markup=checked_inline(reply_markup)), kept)


async def edit_message_caption(
    world: World, *, chat_id: int, words: Caption, message_id: int = 0, reply_markup: dict | None = None
) -> Json:
    """Replace the words under a file and the keyboard; without words there are none."""
    caption = caption_of(world, words)
    chat, old = _own(world, chat_id, message_id)
    if not old.file or "sticker" in old.json or "video_note" in old.json:
        raise bad_request("there is no caption in the message to edit")
    kept = {name: value for name, value in old.json.items() if name not in CHANGEABLE}
    markup = checked_inline(reply_markup)
    return _changed(world, chat, replace(old, html=words.caption, markup=markup), {**kept, **caption})


async def edit_message_media(
    world: World, *, chat_id: int, message_id: int = 0, media: dict, reply_markup: dict | None = None
) -> Json:
    """Put another file in the place of a file or a text, with other words and another keyboard."""
    ensure_readable(media, EXCHANGEABLE)
    chat, old = _own(world, chat_id, message_id)
    if not (old.file or "text" in old.json) or {"sticker", "video_note", "voice"} & {*old.json}:
        raise bad_request("message can't be edited")
    if old.album and not _may_stand_for(media["type"], old):
        raise bad_request("message content type can't be used in an album")
    kept = {name: value for name, value in old.json.items() if name not in (*CHANGEABLE, *KINDS)}
    new = replace(old, html=media.get("caption", ""), markup=checked_inline(reply_markup))
    return _changed(world, chat, new, {**kept, **content_of(world, media)})


def _may_stand_for(kind: str, old: Message) -> bool:
    """In an album pictures and films go together; everything else stays with its kind."""
    return kind in old.json or (kind in TOGETHER and any(each in old.json for each in TOGETHER))


def _own(world: World, chat_id: int, message_id: int) -> tuple[Chat, Message]:
    chat = world.chat(chat_id)
    chat.ensure_bot_may_write()
    message = chat.message(message_id, "message to edit not found")
    if message.json["from"]["id"] != world.me["id"]:
        raise bad_request("message can't be edited")
    return chat, message


def _changed(world: World, chat: Chat, message: Message, fields: Json) -> Json:
    new = {**fields, **inline_of(message.markup)}
    if all(new.get(name) == message.json.get(name) for name in (*CHANGEABLE, *KINDS)):
        raise bad_request(NOT_MODIFIED)
    return chat.put(replace(message, json={**new, "edit_date": world.now})).json
