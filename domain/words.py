"""What people write, one message at a time, and what part it plays in a matter."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.people import PersonId
from domain.refusals import Refusal

LONGEST_QUESTION = 2000  # Shown with its heading in one message of Telegram's 4,096.


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


def length_of(text: str) -> int:
    """How long Telegram finds a text: UTF-16 units, of which many a sign has two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def ensure_in_words(written: Written) -> None:
    """What staff say to customers is text: a picture beside it would get lost on the way."""
    if written.photo is not None or not written.text:
        raise WordsNeeded()


def ensure_askable(question: str) -> None:
    """A question goes to the customer whole; one that doesn't fit into a message is for its author to shorten."""
    if length_of(question) > LONGEST_QUESTION:
        raise QuestionTooLong(length=length_of(question), longest=LONGEST_QUESTION)


class WordsNeeded(Refusal):
    words = "refusals.words_needed"


class QuestionTooLong(Refusal):
    words = "refusals.question_too_long"
