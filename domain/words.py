"""What people write, one message at a time, and what part it plays in a matter."""

import re
from datetime import date, datetime
from enum import StrEnum
from typing import Self

from domain.frozen import frozen, replace
from domain.media.files import File, FileKind
from domain.people import PersonId
from domain.refusals import Refusal

ENDS_AS_QUESTION = re.compile(r"[?؟？]\W*\Z")
LONGEST_QUESTION = 2000  # Shown with its heading in one message of Telegram's 4,096; a message of ours likewise.


class Part(StrEnum):
    TOLD = "told"
    WANTED = "wanted"
    REASON = "reason"
    ANSWER = "answer"
    MISSING = "missing"
    QUESTION = "question"
    MESSAGE = "message"
    ENCLOSED = "enclosed"


SPOKEN = frozenset({FileKind.VOICE, FileKind.VIDEO_NOTE})
FROM_STAFF = frozenset({Part.QUESTION, Part.MESSAGE, Part.ENCLOSED})


@frozen
class Written:
    """A message as it came: its text or caption, a file if there was one, and the date that it is, if it is one."""

    text: str
    message_id: int
    file: File | None = None
    reply_to: int | None = None
    album: str | None = None
    day: date | None = None
    is_forwarded: bool = False
    is_unsupported: bool = False

    @property
    def is_too_large(self) -> bool:
        return self.file is not None and self.file.is_too_large

    @property
    def fitting(self) -> Self:
        """Return what of it can be kept: a file that is too large stays out, the words around it don't."""
        return replace(self, file=None) if self.is_too_large else self

    @property
    def is_in_own_words(self) -> bool:
        """Whether somebody has written it: what stands beside a place is its title and its address."""
        return bool(self.text) and (self.file is None or self.file.kind is not FileKind.LOCATION)

    @property
    def says_something(self) -> bool:
        """Whether it may answer a question: in writing, or by the voice."""
        return self.is_in_own_words or (self.file is not None and self.file.kind in SPOKEN)

    @property
    def is_empty(self) -> bool:
        return not self.text and self.file is None


@frozen
class Words:
    id: int
    person_id: PersonId
    part: Part
    body: str
    said_at: datetime
    file: FileKind | None
    is_forwarded: int

    @property
    def asks(self) -> bool:
        """Whether it ends as a question does."""
        return ENDS_AS_QUESTION.search(self.body) is not None


def length_of(text: str) -> int:
    """How long Telegram finds a text: UTF-16 units, of which many a sign has two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def ensure_in_words(written: Written) -> None:
    """What was bought, and when it came, is told in words."""
    if written.file is not None or not written.text:
        raise WordsNeeded()


def ensure_askable(question: str) -> None:
    """A question goes to the customer whole; one that doesn't fit into a message is for its author to shorten."""
    if length_of(question) > LONGEST_QUESTION:
        raise QuestionTooLong(length=length_of(question), longest=LONGEST_QUESTION)


def ensure_sendable(message: str) -> None:
    if length_of(message) > LONGEST_QUESTION:
        raise MessageTooLong(length=length_of(message), longest=LONGEST_QUESTION)


def ensure_short(text: str, longest: int) -> None:
    if (length := length_of(text)) > longest:
        raise TooLong(length=length, longest=longest)


class TooLong(Refusal):
    words = "refusals.part_too_long"


class WordsNeeded(Refusal):
    words = "refusals.words_needed"


class CommandEdited(Refusal):
    words = "refusals.command_edited"


class QuestionTooLong(Refusal):
    words = "refusals.question_too_long"


class MessageTooLong(Refusal):
    words = "refusals.message_too_long"
