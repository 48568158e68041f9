"""Files as Telegram keeps them: an id to send again, an id to compare, a path to download."""

from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

from sandbox.errors import bad_request
from sandbox.pictures import dimensions

FOLDERS = {"photo": "photos", "document": "documents", "sticker": "stickers", "voice": "voice"}
LARGEST_PHOTO = 10 * 1024 * 1024
LARGEST_DOCUMENT = 50 * 1024 * 1024
LARGEST_DOWNLOAD = 20 * 1024 * 1024


@dataclass(frozen=True)
class Upload:
    """A file on its way to Telegram."""

    name: str
    content: bytes
    mime: str = "application/octet-stream"


@dataclass(frozen=True)
class StoredFile:
    """A file that Telegram holds; `shape` is width and height of a picture in pixels."""

    number: int
    kind: str
    upload: Upload
    shape: tuple[int, int] | None = None

    @property
    def file_id(self) -> str:
        return f"sandbox-{self.kind}-{self.number}-AgADBAADq6cxG"

    @property
    def path(self) -> str:
        suffix = ".jpg" if self.kind == "photo" else PurePath(self.upload.name).suffix
        return f"{FOLDERS[self.kind]}/file_{self.number}{suffix}"

    @property
    def reference(self) -> dict[str, Any]:
        """The fields that every kind of file begins with."""
        return {
            "file_id": self.file_id,
            "file_unique_id": f"sandbox-u{self.number}",
            "file_size": len(self.upload.content),
        }

    def photo_sizes(self) -> list[dict[str, Any]]:
        """Return the picture as a list of sizes, the smallest first, as Telegram does."""
        width, height = self.shape or (1, 1)
        scale = max(1, max(width, height) / 90)
        small = {"width": round(width / scale) or 1, "height": round(height / scale) or 1}
        thumbnail = {
            "file_id": f"{self.file_id}-s",
            "file_unique_id": f"sandbox-u{self.number}-s",
            "file_size": min(1200, len(self.upload.content)),
        }
        return [{**thumbnail, **small}, {**self.reference, "width": width, "height": height}]

    def document(self) -> dict[str, Any]:
        return {"file_name": self.upload.name, "mime_type": self.upload.mime, **self.reference}


class Files:
    """All files of one Telegram."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def keep(self, kind: str, upload: Upload) -> StoredFile:
        _ensure_fits(kind, upload)
        file = StoredFile(len(self._by_path) + 1, kind, upload)
        if kind == "photo":
            file = replace(file, shape=dimensions(upload.content))
        self._by_id |= {file.file_id: file, f"{file.file_id}-s": file}
        self._by_path[file.path] = file
        return file

    def known(self, file_id: str) -> StoredFile | None:
        return self._by_id.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)


def _ensure_fits(kind: str, upload: Upload) -> None:
    size = len(upload.content)
    largest = LARGEST_PHOTO if kind == "photo" else LARGEST_DOCUMENT
    if size == 0:
        raise bad_request("file must be non-empty")
    if size > largest:
        raise bad_request(f"file of size {size} bytes is too big for a {kind}; the maximum size is {largest} bytes")
