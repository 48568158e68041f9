"""Files of every kind, sent by file id or uploaded, and the way to their content."""

from dataclasses import dataclass
from typing import Any

from sandbox.chats import Json
from sandbox.errors import NotModelled, bad_request
from sandbox.files import KINDS, StoredFile, Upload
from sandbox.methods.messages import Caption, SendingOne, caption_of, post
from sandbox.world import World

LARGEST_PHOTO = 10 * 1024 * 1024
LARGEST_UPLOAD = 50 * 1024 * 1024
LARGEST_DOWNLOAD = 20 * 1024 * 1024

Given = Upload | str | None


@dataclass(frozen=True)
class Shown:
    """How a picture or a film stands in the chat."""

    show_caption_above_media: bool = False
    has_spoiler: bool = False

    @property
    def fields(self) -> Json:
        above = {"show_caption_above_media": True} if self.show_caption_above_media else {}
        return {**above, **({"has_media_spoiler": True} if self.has_spoiler else {})}


PLAIN = Shown()


async def send_photo(world: World, *, how: SendingOne, words: Caption, shown: Shown, photo: Given = None) -> Json:
    return _send(world, how, words, "photo", photo, shown)


async def send_document(world: World, *, how: SendingOne, words: Caption, document: Given = None) -> Json:
    return _send(world, how, words, "document", document)


async def send_voice(
    world: World, *, how: SendingOne, words: Caption, voice: Given = None, duration: int | None = None
) -> Json:
    return _send(world, how, words, "voice", voice, duration=duration)


async def send_video(
    world: World,
    *,
    how: SendingOne,
    words: Caption,
    shown: Shown,
    video: Given = None,
    duration: int | None = None,
    width: int | None = None,
    height: int | None = None,
) -> Json:
    return _send(world, how, words, "video", video, shown, duration=duration, width=width, height=height)


async def send_animation(
    world: World,
    *,
    how: SendingOne,
    words: Caption,
    shown: Shown,
    animation: Given = None,
    duration: int | None = None,
    width: int | None = None,
    height: int | None = None,
) -> Json:
    return _send(world, how, words, "animation", animation, shown, duration=duration, width=width, height=height)


async def send_audio(
    world: World,
    *,
    how: SendingOne,
    words: Caption,
    audio: Given = None,
    duration: int | None = None,
    performer: str | None = None,
    title: str | None = None,
) -> Json:
    return _send(world, how, words, "audio", audio, duration=duration, performer=performer, title=title)


async def send_video_note(
    world: World, *, how: SendingOne, video_note: Given = None, duration: int | None = None, length: int | None = None
) -> Json:
    """Send a round video; it is the one file that carries no caption."""
    return _send(world, how, Caption(), "video_note", video_note, duration=duration, length=length)


async def send_sticker(world: World, *, how: SendingOne, sticker: Given = None, emoji: str | None = None) -> Json:
    return _send(world, how, Caption(), "sticker", sticker, emoji=emoji)


async def get_file(world: World, *, file_id: str = "") -> Json:
    file = world.files.known(file_id)
    if file is None:
        raise bad_request("invalid file_id")
    if file.upload.size > LARGEST_DOWNLOAD:
        raise bad_request("file is too big")
    return {**file.reference, "file_id": file_id, "file_path": file.path}


def _send(
    world: World, how: SendingOne, words: Caption, kind: str, given: Given, shown: Shown = PLAIN, **look: Any
) -> Json:
    chat = world.chat(how.chat_id)
    caption = caption_of(world, words)
    content = {**file_of(world, kind, given, look).content, **caption, **shown.fields}
    return post(world, chat, content, how, html=words.caption, markup=how.reply_markup)


def file_of(world: World, kind: str, given: Given, look: Json) -> StoredFile:
    """Return the file to send; an upload becomes one and looks as its sender says."""
    if not given:
        raise bad_request(f"there is no {kind.replace('_', ' ')} in the request")
    if isinstance(given, Upload):
        _ensure_fits(kind, given)
        return world.files.keep(kind, given, {name: value for name, value in look.items() if value is not None})
    if given.startswith(("http://", "https://")):
        raise NotModelled("a file from the Internet")
    file = world.files.known(given)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if file.kind != kind:
        raise bad_request(f"can't use file of type {KINDS[file.kind].name} as {KINDS[kind].name}")
    return file


def _ensure_fits(kind: str, upload: Upload) -> None:
    largest = LARGEST_PHOTO if kind == "photo" else LARGEST_UPLOAD
    if upload.size == 0:
        raise bad_request("file must be non-empty")
    if upload.size > largest:
        said = f"file of size {upload.size} bytes is too big for a {kind}"
        raise bad_request(f"{said}; the maximum size is {largest} bytes")
