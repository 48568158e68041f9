"""What people write, one message at a time, and what part it plays in a matter."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.people import PersonId


class Part(StrEnum):
    TOLD = "told"
    WANTED = "wanted"
    REASON = "reason"
    ANSWER = "answer"
    MISSING = "missing"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Written:
    """A message as it came: its text or caption, a photo if there was one, and the date that it is, if it is one."""

    text: str
    message_id: int
    photo: tuple[str, str] | None = None  # file id, unique id
    reply_to: int | None = None
    album: str | None = None
    day: date | None = None
    is_unsupported: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    id: int
    person_id: PersonId
    part: Part
    body: str
    said_at: datetime
    files: int
