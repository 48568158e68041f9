"""What people send besides texts."""

import mimetypes
from dataclasses import replace
from typing import Any, TypedDict, Unpack

from sandbox.chats import Json, Message
from sandbox.files import Upload
from sandbox.hands.client import LONGEST_TEXT, Client, NotPossible
from sandbox.pictures import PIXEL
from sandbox.updates import Update

FILM = b"\x00\x00\x00\x18ftypmp42"
SAMPLES = {
    "photo": Upload("photo.jpg", PIXEL, "image/jpeg"),
    "video": Upload("video.mp4", FILM, "video/mp4"),
    "animation": Upload("animation.mp4", FILM, "video/mp4"),
    "audio": Upload("song.mp3", b"ID3", "audio/mpeg"),
    "voice": Upload("voice.oga", b"OggS", "audio/ogg"),
    "video_note": Upload("video_note.mp4", FILM, "video/mp4"),
    "sticker": Upload("sticker.webp", b"RIFF", "image/webp"),
    "document": Upload("document.pdf", b"%PDF"),
}
LARGEST_ALBUM = 10


class Way(TypedDict, total=False):
    """How a file may be sent; a `size` in bytes is believed without anybody holding so many.

    Those of one album come one by one with the same media group id.
    """

    size: int | None
    media_group_id: str | None
    reply_to: int | None


class Sender(Client):
    """The hands that send files, places and the like; what isn't given is a small sample."""

    def sends_photo(self, caption: str | None = None, *, content: bytes | None = None, **way: Unpack[Way]) -> Update:
        return self._sends_file("photo", caption, way, content)

    def sends_document(
        self, name: str, content: bytes | None = None, caption: str | None = None, **way: Unpack[Way]
    ) -> Update:
        return self._sends_file("document", caption, way, content, name)

    def sends_voice(self, caption: str | None = None, **way: Unpack[Way]) -> Update:
        return self._sends_file("voice", caption, way)

    def sends_video(self, caption: str | None = None, **way: Unpack[Way]) -> Update:
        return self._sends_file("video", caption, way)

    def sends_audio(self, caption: str | None = None, **way: Unpack[Way]) -> Update:
        return self._sends_file("audio", caption, way)

    def sends_animation(self, caption: str | None = None, **way: Unpack[Way]) -> Update:
        return self._sends_file("animation", caption, way)

    def sends_video_note(self, **way: Unpack[Way]) -> Update:
        return self._sends_file("video_note", None, way)

    def sends_sticker(self, **way: Unpack[Way]) -> Update:
        return self._sends_file("sticker", None, way)

    def sends_album(self, *captions: str | None, kind: str = "photo", reply_to: int | None = None) -> list[Update]:
        """Send so many files of a kind at once: they come one after the other, each with its own words."""
        if not 2 <= len(captions) <= LARGEST_ALBUM:
            raise NotPossible(f"an album holds 2-{LARGEST_ALBUM} files")
        way: Way = {"media_group_id": self.world.new_album(), "reply_to": reply_to}
        return [self._sends_file(kind, caption, way) for caption in captions]

    def sends_location(self, latitude: float, longitude: float, *, reply_to: int | None = None) -> Update:
        point = {"latitude": latitude, "longitude": longitude}
        return self._sends(self.own, {"location": point}, reply_to=reply_to)

    def sends_venue(self, latitude: float, longitude: float, title: str, address: str) -> Update:
        """Send a place that Telegram knows by its name; for the sake of older bots it comes as a place, too."""
        point = {"latitude": latitude, "longitude": longitude}
        venue = {"location": point, "title": title, "address": address}
        return self._sends(self.own, {"venue": venue, "location": point})

    def sends_contact(self, phone: str, first_name: str, *, reply_to: int | None = None) -> Update:
        """Send somebody's number: most bots know nothing to do with it."""
        contact = {"phone_number": phone, "first_name": first_name}
        return self._sends(self.own, {"contact": contact}, reply_to=reply_to)

    def sends_poll(self, question: str, *options: str, reply_to: int | None = None) -> Update:
        """Ask the bot, of all things."""
        return self._sends(self.own, {"poll": _poll(question, options)}, reply_to=reply_to)

    def forwards(self, what: str | Message, *, of: str = "Somebody") -> Update:
        """Pass on a message of this chat, or a text that somebody wrote who hides their account."""
        if isinstance(what, Message):
            return self._sends(self.own, self._passed_on(what), what.text)
        origin = {"type": "hidden_user", "sender_user_name": of, "date": self.world.now}
        return self._sends(self.own, {"forward_origin": origin, **self._text("text", what, LONGEST_TEXT)}, what)

    def _passed_on(self, message: Message) -> Json:
        """Whoever passes on what was passed on already names its first author, as Telegram does."""
        if message.json.get("has_protected_content"):
            raise NotPossible("what the bot protects can't be forwarded")
        return message.forwarded

    def _sends_file(
        self, kind: str, caption: str | None, way: Way, content: bytes | None = None, name: str | None = None
    ) -> Update:
        return self._sends(self.own, self._held(kind, caption, way, content, name), reply_to=way.get("reply_to"))

    def _held(
        self, kind: str, caption: str | None, way: Way, content: bytes | None = None, name: str | None = None
    ) -> Json:
        """Return the fields of a message that holds a file."""
        if content == b"":
            raise NotPossible("a client sends no empty file")
        sample = SAMPLES[kind]
        named = replace(sample, name=name, mime=_type_of(name)) if name else sample
        upload = replace(named, content=content or sample.content, claimed=way.get("size"))
        group = way.get("media_group_id")
        album = {"media_group_id": group} if group else {}
        return {**album, **self.world.files.keep(kind, upload).content, **self._caption(caption)}


def _type_of(name: str) -> str:
    return mimetypes.guess_type(name)[0] or "application/octet-stream"


def _poll(question: str, options: tuple[str, ...]) -> dict[str, Any]:
    rules = {"is_closed": False, "is_anonymous": True, "type": "regular", "allows_multiple_answers": False}
    return {
        "id": "6000000000000000001",
        "question": question,
        "options": [
            {"persistent_id": str(number), "text": text, "voter_count": 0} for number, text in enumerate(options)
        ],
        "total_voter_count": 0,
        **rules,
        "allows_revoting": True,
        "members_only": False,
    }
