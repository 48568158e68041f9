"""Albums: several messages at once that clients show as one."""

from typing import Any

from sandbox.chats import Json
from sandbox.errors import NotModelled, bad_request
from sandbox.files import Upload
from sandbox.methods.files import file_of
from sandbox.methods.messages import Caption, Sending, caption_of, post
from sandbox.parameters import ensure_modelled
from sandbox.world import World

MOST = 10
UNREADABLE = "can't parse InputMedia"
LOOKS = {
    "photo": (),
    "video": ("duration", "width", "height"),
    "audio": ("duration", "performer", "title"),
    "document": (),
    "animation": ("duration", "width", "height"),
}
KINDS = ("photo", "video", "audio", "document")
WORDED = ("type", "media", "caption", "parse_mode")
ALONE = ("document", "audio")


async def send_media_group(world: World, *, how: Sending, media: list) -> list[Json]:
    """Send all or, if one of them is refused, none."""
    chat = world.chat(how.chat_id)
    for item in media:
        _ensure_fit_for_album(item)
    _ensure_one_album([item["type"] for item in media])
    contents = [(content_of(world, item), item.get("caption", "")) for item in media]
    album = {"media_group_id": world.new_album()}
    return [post(world, chat, {**album, **content}, how, html=caption) for content, caption in contents]


def _ensure_fit_for_album(item: Any) -> None:
    if isinstance(item, dict) and item.get("type") == "animation" and item.get("media"):
        raise bad_request(f'{UNREADABLE}: type "animation" can\'t be used in sendMediaGroup')
    ensure_readable(item, KINDS)


def ensure_readable(item: Any, kinds: tuple[str, ...]) -> None:
    if not isinstance(item, dict):
        raise bad_request(f"{UNREADABLE}: expected an Object")
    for name in WORDED:
        if not isinstance(item.get(name) or "", str | Upload):
            raise bad_request(f'{UNREADABLE}: field "{name}" must be of type String')
    kind = item.get("type")
    if not kind:
        raise bad_request(f'{UNREADABLE}: can\'t find field "type"')
    if not item.get("media"):
        raise bad_request(f"{UNREADABLE}: media not found")
    if kind not in kinds:
        raise bad_request(f'{UNREADABLE}: type "{kind}" is unsupported')
    ensure_modelled(f"InputMedia {kind}", item, *WORDED, *LOOKS[kind])


def _ensure_one_album(kinds: list[str]) -> None:
    if not kinds:
        raise bad_request("there are no messages to send")
    if len(kinds) == 1:
        raise NotModelled("an album of one, which Telegram sends though its documents forbid it,")
    if len(kinds) > MOST:
        raise bad_request("too many messages to send as an album")
    for kind in ALONE:
        if kind in kinds and {*kinds} != {kind}:
            raise bad_request(f"{kind} can't be mixed with other media types")


def content_of(world: World, item: Json) -> Json:
    words = Caption(item.get("caption", ""), item.get("parse_mode"))
    look = {name: item.get(name) for name in LOOKS[item["type"]]}
    return {**file_of(world, item["type"], item["media"], look).content, **caption_of(world, words)}
