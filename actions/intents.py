"""What a Work says, as the intents that the outbox keeps."""

from typing import Any

from domain.media.files import KeptFile
from domain.messages import Intent, Said

OWN = frozenset(Said.__dataclass_fields__) - {"intent", "message", "facts", "urgency", "id"}


def put(message: str, details: dict[str, Any], intent: Intent = Intent.SEND, **to: Any) -> Said:
    """A message with its details: those that Said knows are its own, all others are facts."""
    own = {name: value for name, value in details.items() if name in OWN}
    facts = {name: value for name, value in details.items() if name not in OWN}
    return Said(intent, message, facts, **to, **own)


def shown(parcel: list[KeptFile], details: dict[str, Any], **to: Any) -> Said:
    """A file, or several that go as one album."""
    if len(parcel) == 1:
        return put("", {**details, "file_id": parcel[0].id}, Intent.FILE, **to)
    return put("", {**details, "files": [file.id for file in parcel]}, Intent.ALBUM, **to)
