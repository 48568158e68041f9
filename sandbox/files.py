"""Files as Telegram keeps them: an id to send again, an id to compare, a path to download."""

import re
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from sandbox.pictures import dimensions

Look = dict[str, Any]
NUMBERED = re.compile(r"(?:sandbox-[a-z_]+-|[a-z_]+/file_)(\d+)")
NAMED = ("file_name", "mime_type")
FILM: Look = {"width": 640, "height": 360, "duration": 3}
STICKER: Look = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False, "emoji": "👍"}


@dataclass(frozen=True)
class Kind:
    """A kind of file: Telegram's word for it in refusals, its folder, whether messages tell name and type.

    `look` is what Telegram would measure, where nobody says it: seconds, pixels.
    """

    name: str
    folder: str
    tells: tuple[str, ...] = ()
    look: Look = field(default_factory=dict)


KINDS = {
    "photo": Kind("Photo", "photos"),
    "animation": Kind("Animation", "animations", NAMED, FILM),
    "video": Kind("Video", "videos", NAMED, FILM),
    "audio": Kind("Audio", "music", NAMED, {"duration": 3}),
    "voice": Kind("VoiceNote", "voice", ("mime_type",), {"duration": 3}),
    "video_note": Kind("VideoNote", "video_notes", (), {"length": 240, "duration": 3}),
    "sticker": Kind("Sticker", "stickers", (), STICKER),
    "document": Kind("Document", "documents", NAMED),
}


@dataclass(frozen=True)
class Upload:
    """A file on its way to Telegram; `claimed` bytes are believed without anybody holding so many."""

    name: str
    content: bytes
    mime: str = "application/octet-stream"
    claimed: int | None = None

    @property
    def size(self) -> int:
        return len(self.content) if self.claimed is None else self.claimed


@dataclass(frozen=True)
class StoredFile:
    """A file that Telegram holds; `look` are width, height, duration and the like."""

    number: int
    kind: str
    upload: Upload
    look: Look

    @property
    def file_id(self) -> str:
        return f"sandbox-{self.kind}-{self.number}-AgADBAADq6cxG"

    @property
    def path(self) -> str:
        suffix = ".jpg" if self.kind == "photo" else PurePath(self.upload.name).suffix
        return f"{KINDS[self.kind].folder}/file_{self.number}{suffix}"

    @property
    def reference(self) -> dict[str, Any]:
        """The fields that every kind of file begins with."""
        unique = f"sandbox-u{self.number}"
        return {"file_id": self.file_id, "file_unique_id": unique, "file_size": self.upload.size}

    @property
    def content(self) -> dict[str, Any]:
        """The fields of a message that holds it; older bots read an animation as a document, too."""
        if self.kind == "photo":
            return {"photo": self._sizes()}
        told = {"file_name": self.upload.name, "mime_type": self.upload.mime}
        told = {name: told[name] for name in KINDS[self.kind].tells}
        content = {self.kind: {**told, **self.reference, **self.look}}
        return content | {"document": {**told, **self.reference}} if self.kind == "animation" else content

    def _sizes(self) -> list[dict[str, Any]]:
        """Return the picture as a list of sizes, the smallest first, as Telegram does."""
        width, height = self.look["width"], self.look["height"]
        scale = max(1, max(width, height) / 90)
        small = {"width": round(width / scale) or 1, "height": round(height / scale) or 1}
        thumbnail = {
            "file_id": f"{self.file_id}-s",
            "file_unique_id": f"sandbox-u{self.number}-s",
            "file_size": min(1200, self.upload.size),
        }
        return [{**thumbnail, **small}, {**self.reference, **self.look}]


@dataclass
class Files:
    """All files of one Telegram, by number."""

    held: dict[int, StoredFile] = field(default_factory=dict)

    def keep(self, kind: str, upload: Upload, look: Look | None = None) -> StoredFile:
        """Keep it for good.

        Raises:
            ApiError: a photo that is none.
        """
        seen = _shape(upload) if kind == "photo" else {**KINDS[kind].look, **(look or {})}
        file = StoredFile(len(self.held) + 1, kind, upload, seen)
        self.held[file.number] = file
        return file

    def known(self, file_id: str) -> StoredFile | None:
        """Return the file with this id; a picture has one of its small size, too."""
        file = self._numbered(file_id)
        return file if file and file_id in (file.file_id, f"{file.file_id}-s") else None

    def at(self, path: str) -> StoredFile | None:
        file = self._numbered(path)
        return file if file and file.path == path else None

    def _numbered(self, name: str) -> StoredFile | None:
        found = NUMBERED.match(name)
        return self.held.get(int(found[1])) if found else None


def _shape(photo: Upload) -> Look:
    width, height = dimensions(photo.content)
    return {"width": width, "height": height}
