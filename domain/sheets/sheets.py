"""A sheet: a file of purchases that somebody of the staff has sent, from its coming to the last row taken in."""

from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import PurePath
from typing import Any, NewType, Self

from domain.frozen import frozen, replace
from domain.media.files import MEGABYTE, File, FileKind
from domain.people import PersonId
from domain.refusals import Refusal

SheetId = NewType("SheetId", int)
LARGEST_SHEET = 20 * MEGABYTE
"""As much as Telegram lets a bot fetch."""
MOST_ROWS = 200_000
KEPT_FOR = timedelta(days=7)
"""So long do rows wait for somebody to say yes, and those that can't be taken for their file to be read."""
GIVEN_UP_AFTER = timedelta(hours=1)
LONGEST_SHOWN = 60
READABLE = frozenset({".csv", ".tsv", ".xlsx", ".xlsm"})
TO_BE_SAVED_ANEW = frozenset({".xls", ".xlsb", ".ods", ".numbers"})
MIMES = frozenset(
    {
        *("text/csv", "text/comma-separated-values", "application/csv", "text/tab-separated-values"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.ms-excel",
    }
)


class SheetState(StrEnum):
    WAITING = "waiting"  # To be fetched and read.
    READ = "read"  # Its sender is to say whether it is taken in.
    TAKING = "taking"
    DONE = "done"
    DROPPED = "dropped"
    REFUSED = "refused"


class Why(StrEnum):
    """Why a file is not read."""

    TOO_LARGE = "too_large"
    TOO_MANY_ROWS = "too_many_rows"
    OTHER_FORMAT = "other_format"
    NO_COLUMNS = "no_columns"
    EMPTY = "empty"
    UNREADABLE = "unreadable"
    OUT_OF_REACH = "out_of_reach"


@frozen
class Sheet:
    id: SheetId
    by_id: PersonId
    file_id: str | None
    name: str
    state: SheetState
    sent_at: datetime
    good: int
    bad: int
    known: int
    message_id: int | None
    after_line: int
    taken: int
    added: int
    delivered: int

    def decided(self, state: SheetState, message: int | None) -> Self:
        """Return it as taken or dropped by a tap on that message.

        Raises:
            SheetOver: that was decided before, or too long ago to be decided.
        """
        if self.state is not SheetState.READ:
            raise SheetOver()
        return replace(self, state=state, message_id=message)

    @property
    def before(self) -> int:
        """How many of its purchases had been there already."""
        return self.good - self.added


@frozen
class SheetCard:
    """A sheet as people read it: by what its columns go, its first defects, or why it isn't read."""

    sheet: Sheet
    why: Why | None
    columns: dict[str, str]
    defects: list[dict[str, Any]]

    @property
    def unshown(self) -> int:
        return self.sheet.bad - len(self.defects)


def is_sheet(file: File | None) -> bool:
    """Whether somebody may have meant it as a file of purchases; only its content tells."""
    if file is None or file.kind is not FileKind.DOCUMENT:
        return False
    return suffix_of(file) in READABLE | TO_BE_SAVED_ANEW or (file.mime or "").lower() in MIMES


def suffix_of(file: File) -> str:
    return PurePath(file.name or "").suffix.lower()


def why_not(file: File) -> Why | None:
    """What can be told of a file before it is fetched."""
    if suffix_of(file) in TO_BE_SAVED_ANEW:
        return Why.OTHER_FORMAT
    return Why.TOO_LARGE if (file.size or 0) > LARGEST_SHEET else None


class SheetOver(Refusal):
    words = "refusals.sheet_over"
