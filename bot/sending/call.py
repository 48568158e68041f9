"""A call of the Bot API, ready to be made."""

from dataclasses import field
from typing import Any

from bot.transport import File
from domain.frozen import frozen


@frozen
class Call:
    """A method of the Bot API with its parameters, as text and numbers, and the files that go with it."""

    method: str
    parameters: dict[str, Any]
    files: dict[str, File] = field(default_factory=dict)

    @property
    def edited(self) -> int | None:
        """The number of the message that it leaves in its chat in another form."""
        return None if self.method == "deleteMessage" else self.parameters.get("message_id")
