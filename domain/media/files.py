"""What people send beside their words: kept by the name that it has at Telegram, and sent on by that name."""

from collections.abc import Iterable
from enum import StrEnum

from domain.frozen import frozen
from domain.people import PersonId

MEGABYTE = 1024 * 1024
LARGEST_FILE = 50 * MEGABYTE  # As much as a bot may send by itself; a file sent on by name knows no limit so far.
LARGEST_ALBUM = 10


class FileKind(StrEnum):
    """Named as Telegram names them, in the order in which they are told."""

    PHOTO = "photo"
    VIDEO = "video"
    VIDEO_NOTE = "video_note"
    VOICE = "voice"
    AUDIO = "audio"
    ANIMATION = "animation"
    DOCUMENT = "document"
    LOCATION = "location"


# Which kinds one album may hold beside each other; all others go alone.
COMPANY = {
    FileKind.PHOTO: "pictures",
    FileKind.VIDEO: "pictures",
    FileKind.AUDIO: "audio",
    FileKind.DOCUMENT: "documents",
}


@frozen
class File:
    """A file as it came; of a place there is nothing but where it is, in degrees. The size is in bytes."""

    kind: FileKind
    file_id: str | None = None
    unique_id: str | None = None
    name: str | None = None
    mime: str | None = None
    size: int | None = None
    latitude: float | None = None
    longitude: float | None = None

    @property
    def is_too_large(self) -> bool:
        return (self.size or 0) > LARGEST_FILE

    @property
    def is_there(self) -> bool:
        """Whether it can still be sent on: what was forgotten has left nothing but its kind."""
        return self.file_id is not None or None not in (self.latitude, self.longitude)


@frozen
class KeptFile:
    """Where a file belongs: to which words, by whom, and of which album it came."""

    id: int
    words_id: int
    person_id: PersonId
    kind: FileKind
    album: str | None


def parcels(files: Iterable[KeptFile]) -> list[list[KeptFile]]:
    """What goes out at once: albums as they came, as far as Telegram lets their kinds together; others one by one."""
    found: dict[tuple[object, ...], list[KeptFile]] = {}
    for file in files:
        company = COMPANY.get(file.kind)
        is_alone = file.album is None or company is None
        found.setdefault((file.id,) if is_alone else (file.person_id, file.album, company), []).append(file)
    return [
        together[start : start + LARGEST_ALBUM]
        for together in found.values()
        for start in range(0, len(together), LARGEST_ALBUM)
    ]
