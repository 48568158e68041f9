"""The file that a message holds, as far as Seda keeps it."""

from collections.abc import Sequence

from telegram import ExternalReplyInfo, Message, PhotoSize

from domain.media.files import File, FileKind

# An animation comes as a document, too, for the sake of older bots.
KINDS = (
    FileKind.ANIMATION,
    FileKind.VIDEO,
    FileKind.VIDEO_NOTE,
    FileKind.VOICE,
    FileKind.AUDIO,
    FileKind.DOCUMENT,
)


def file_in(message: Message | ExternalReplyInfo) -> File | None:
    if place := message.location:  # That of a venue, too.
        return File(FileKind.LOCATION, latitude=place.latitude, longitude=place.longitude)
    if message.photo:
        return _photo(message.photo)
    return next((_file(kind, held) for kind in KINDS if (held := getattr(message, kind))), None)


def pointed_at(message: Message) -> File | None:
    """What a message of another chat holds, where somebody answers that one here."""
    return None if message.external_reply is None else file_in(message.external_reply)


def _photo(sizes: Sequence[PhotoSize]) -> File:
    """Of a picture's sizes the largest; Telegram tells it last."""
    return _file(FileKind.PHOTO, max(reversed(sizes), key=lambda size: size.width * size.height))


def _file(kind: FileKind, held: object) -> File:
    """Only some kinds tell a name and a type."""
    return File(
        kind,
        file_id=getattr(held, "file_id", None),
        unique_id=getattr(held, "file_unique_id", None),
        name=getattr(held, "file_name", None),
        mime=getattr(held, "mime_type", None),
        size=getattr(held, "file_size", None),
    )
