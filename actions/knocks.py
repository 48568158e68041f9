"""Who knocks, with which update, and whether it was heard before."""

from typing import Any

from domain.frozen import frozen


class KeptBefore(Exception):
    """The update came again: its effects are in the database already."""


@frozen
class Knock:
    """Who knocked with which update; for a tap, its query and the message that carries the button.

    Only a message of theirs introduces somebody whom we don't know; a tap, an edit or a block doesn't.
    """

    update_id: int
    telegram_id: int | None = None
    name: str = ""
    username: str | None = None
    language: str | None = None
    tap: str | None = None
    tapped: int | None = None
    introduces: bool = True

    @property
    def told(self) -> dict[str, Any]:
        """What Telegram tells of whoever knocks, today."""
        return {"name": self.name, "username": self.username, "telegram_language": self.language}
