"""Messages of the bot: checked, numbered, shown."""

from dataclasses import dataclass
from typing import Any

from sandbox.chats import Chat, Json
from sandbox.errors import NotModelled, bad_request
from sandbox.formatting.text import Formatted, utf16_length
from sandbox.keyboards import checked, inline_of
from sandbox.parameters import ensure_modelled
from sandbox.world import World, marked

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
PREVIEW = ("is_disabled", "url", "prefer_small_media", "prefer_large_media", "show_above_text")


@dataclass(frozen=True, kw_only=True)
class Sending:
    """The parameters of every method that sends something."""

    chat_id: int
    disable_notification: bool = False
    protect_content: bool = False
    reply_parameters: dict | None = None


@dataclass(frozen=True, kw_only=True)
class SendingOne(Sending):
    """Those of the methods that send one message, which may have a keyboard; albums have none."""

    reply_markup: dict | None = None


@dataclass(frozen=True)
class Caption:
    """The words under a file."""

    caption: str = ""
    parse_mode: str | None = None


async def send_message(
    world: World,
    *,
    how: SendingOne,
    text: str = "",
    parse_mode: str | None = None,
    link_preview_options: dict | None = None,
) -> Json:
    chat = world.chat(how.chat_id)
    content = {**marked("text", text_of(world, text, parse_mode)), **preview_of(link_preview_options)}
    return post(world, chat, content, how, html=text, markup=how.reply_markup)


def text_of(world: World, text: str, parse_mode: str | None) -> Formatted:
    if not text:
        raise bad_request("message text is empty")
    formatted = world.formatted(text, parse_mode)
    if not formatted.text:
        raise bad_request("text must be non-empty")
    if utf16_length(formatted.text) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return formatted


def caption_of(world: World, words: Caption) -> Json:
    """Return the fields of a Message."""
    formatted = world.formatted(words.caption, words.parse_mode)
    if utf16_length(formatted.text) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    return marked("caption", formatted)


def preview_of(options: Json | None) -> Json:
    """Return the field of a Message; a URL that isn't given is none."""
    ensure_modelled("link preview options", options or {}, *PREVIEW)
    return {"link_preview_options": options} if options else {}


def post(world: World, chat: Chat, content: Json, how: Sending, *, html: str, markup: Json | None = None) -> Json:
    """Put a message of the bot into a chat and return it as Telegram shows it."""
    keys = checked(markup)
    chat.ensure_bot_may_write()
    fields: dict[str, Any] = {"from": world.me, "chat": chat.json, "date": world.now}
    fields |= {**_reply(world, chat, how.reply_parameters or {}), **content, **inline_of(keys)}
    if how.protect_content:
        fields["has_protected_content"] = True
    chat.actions.clear()
    return chat.add(fields, html=html, silent=how.disable_notification, markup=keys).json


def _reply(world: World, chat: Chat, reply: Json) -> Json:
    if not reply:
        return {}
    ensure_modelled("reply parameters", reply, "message_id", "chat_id", "allow_sending_without_reply")
    if reply.get("chat_id", chat.id) != chat.id:
        raise NotModelled("a reply to another chat")
    if target := chat.messages.get(reply.get("message_id", 0)):
        return {"reply_to_message": world.quoted(target)}
    if reply.get("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")
