"""What is to be said: an intent that is kept with the Work and put into words when it is sent."""

from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Any, Protocol

from domain.frozen import frozen
from domain.people import PersonId


class Intent(StrEnum):
    SEND = "send"
    FILE = "file"
    ALBUM = "album"  # Its files are facts, by id: files=[…].
    DOCUMENT = "document"  # A page or a picture of ours, made at the moment of sending.
    DELETE = "delete"
    MENU = "menu"
    LEAVE = "leave"


class Urgency(IntEnum):
    """Who goes first where not all can go at once."""

    REPLY = 0  # To whoever has just knocked.
    NOTICE = 1  # To somebody else.
    CAMPAIGN = 2  # A planned question to a customer, for which nobody waits.


# What takes the place of a message that carried too much; where that one is gone, there is nothing to replace.
FORGOTTEN = "staff.forgotten"
ONLY_IN_PLACE = frozenset({FORGOTTEN})
# Thanks and notes that came at once; each takes the place of its notice.
GATHERED = "staff.gathered"
# What can't wait for the morning, and rings at night.
LOUD = frozenset({"staff.severe"})
# What nobody may read in the tables once it is sent.
SECRETS = frozenset({"shops.key", "shops.secret"})
# What of the documents is shown as a picture, with words under it that are worth sending alone.
PICTURES = frozenset({"links.picture"})
# A part of an export: so large, perhaps, that whoever waits for it is written to meanwhile.
EXPORTED = "exports.file"
LINKS_OF_SHEET = "sheets.links"
BAD_ROWS = "sheets.bad"
PREVIEW_OF_SHEET = "sheets.preview"
DELETABLE_FOR = timedelta(hours=48)
"""For so long Telegram lets a bot delete its messages."""
QUESTIONS = frozenset({"survey.ask", "survey.ask_anew", "survey.remind"})


@frozen
class Said:
    """One message to one chat. What it belongs to is named by ids; the words are looked up when it is sent.

    `instead_of` is the number of the message which it replaces in that chat, `instead_of_row` the row of the
    outbox whose message it replaces, for a copy that may not have been sent yet.
    `chat_id` is of a group, or of somebody who is forgotten by now and hears just that.
    """

    intent: Intent
    message: str
    facts: dict[str, Any]
    person_id: PersonId | None = None
    chat_id: int | None = None
    matter_id: int | None = None
    invitation_id: int | None = None
    explanation_id: int | None = None
    appointment_id: int | None = None
    cause_id: int | None = None
    words_id: int | None = None
    file_id: int | None = None
    instead_of: int | None = None
    instead_of_row: int | None = None
    is_silent: int = 0
    as_read_by: PersonId | None = None
    until: datetime | None = None
    urgency: Urgency = Urgency.NOTICE
    id: int = 0

    @property
    def is_only_in_place(self) -> bool:
        return self.message in ONLY_IN_PLACE

    @property
    def is_picture(self) -> bool:
        return self.intent is Intent.DOCUMENT and self.message in PICTURES

    @property
    def question(self) -> int | None:
        """The invitation that has reached its customer when this is sent."""
        return self.invitation_id if self.message in QUESTIONS else None

    @property
    def is_secret(self) -> bool:
        return self.message in SECRETS

    @property
    def is_to_forgotten(self) -> bool:
        return self.person_id is not None and self.chat_id is not None

    @property
    def messages(self) -> int:
        """How many messages it is to Telegram: an album is one for each of its files, and a menu is none."""
        match self.intent:
            case Intent.SEND | Intent.FILE | Intent.DOCUMENT:
                return 1
            case Intent.ALBUM:
                return len(self.facts["files"])
        return 0

    @property
    def lane(self) -> tuple[str, int | None]:
        """Messages of one lane are sent in the order in which they were said; nothing waits for a large file."""
        if self.message == EXPORTED:
            return ("export", self.person_id)
        return ("person", self.person_id) if self.person_id is not None else ("chat", self.chat_id)


@frozen
class Toast:
    """The answer to a tap. It has no row: one that is lost in a crash is lost, its moment is over."""

    tap: str
    message: str | None
    facts: dict[str, Any]
    person_id: PersonId | None
    language: str | None = None  # Telegram's, for somebody whom we don't know.


class Voice(Protocol):
    """The messenger, as far as others know it."""

    def send_soon(self, said: list[Said], toast: Toast | None = None) -> None: ...
