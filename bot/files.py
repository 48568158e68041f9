"""Files at the Bot API: which method sends which kind on, what it wants to know, and what it answers."""

import json
from typing import Any

from domain.media.files import File, FileKind

METHODS = {
    FileKind.PHOTO: "sendPhoto",
    FileKind.VIDEO: "sendVideo",
    FileKind.VIDEO_NOTE: "sendVideoNote",
    FileKind.VOICE: "sendVoice",
    FileKind.AUDIO: "sendAudio",
    FileKind.ANIMATION: "sendAnimation",
    FileKind.DOCUMENT: "sendDocument",
    FileKind.LOCATION: "sendLocation",
}


def sending(files: list[File]) -> tuple[str, dict[str, Any]]:
    """The method with its parameters, all but the chat: an album for several, each by its file id."""
    if len(files) > 1:
        return "sendMediaGroup", {"media": json.dumps([{"type": file.kind, "media": file.file_id} for file in files])}
    (file,) = files
    if file.kind is FileKind.LOCATION:
        return METHODS[file.kind], {"latitude": file.latitude, "longitude": file.longitude}
    return METHODS[file.kind], {str(file.kind): file.file_id}


def numbers_of(answer: Any) -> tuple[int | None, int | None]:
    """The number of the message that was sent; of an album that of its first message, and that of its last."""
    if isinstance(answer, list):
        return answer[0]["message_id"], answer[-1]["message_id"]
    return (answer.get("message_id") if isinstance(answer, dict) else None), None
