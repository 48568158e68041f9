"""Messages of the bot: checked, numbered, shown."""

from dataclasses import dataclass
from typing import Any

from sandbox.chats import Chat, Json
from sandbox.errors import bad_request
from sandbox.formatting.text import Formatted, utf16_length
from sandbox.methods.keyboards import checked, ensure_allowed_in, inline_of
from sandbox.methods.replies import replying
from sandbox.parameters import ensure_modelled, ensure_types
from sandbox.world import World, marked

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
PREVIEW = ("is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text")


@dataclass(frozen=True, kw_only=True)
class Posting:
    """The parameters of every method that puts something into a chat."""

    chat_id: int
    message_thread_id: int = 0
    disable_notification: bool = False
    protect_content: bool = False

    @property
    def reply(self) -> Json:
        """ReplyParameters; a forwarded message replies to nothing."""
        return {}


@dataclass(frozen=True, kw_only=True)
class Sending(Posting):
    """Those of the methods that send something new."""

    reply_parameters: dict | None = None

    @property
    def reply(self) -> Json:
        return self.reply_parameters or {}


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
    ensure_modelled("link preview options", options or {}, "url", *PREVIEW)
    ensure_types("LinkPreviewOptions", options or {}, bool, *PREVIEW)
    ensure_types("LinkPreviewOptions", options or {}, str, "url")
    return {"link_preview_options": options} if options else {}


def post(world: World, chat: Chat, content: Json, how: Posting, *, html: str, markup: Json | None = None) -> Json:
    """Put a message of the bot into a chat and return it as Telegram shows it."""
    keys = checked(markup)
    chat.ensure_bot_may_write()
    ensure_allowed_in(chat, keys)
    fields: dict[str, Any] = {"from": world.me, "chat": chat.json, "date": world.now}
    fields |= {**replying(world, chat, how.reply, how.message_thread_id), **content, **inline_of(keys)}
    if how.protect_content:
        fields["has_protected_content"] = True
    chat.actions.clear()
    return chat.add(fields, html=html, silent=how.disable_notification, markup=keys).json
