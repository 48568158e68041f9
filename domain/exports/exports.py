"""An export: which list of which days, in which form, from its being asked for to its last part on its way."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType

from domain.figures.periods import Period
from domain.frozen import frozen
from domain.media.files import MEGABYTE
from domain.people import PersonId
from domain.refusals import Refusal

ExportId = NewType("ExportId", int)
LARGEST_PART = 45 * MEGABYTE
"""Telegram takes 50 from a bot."""
MOST_ROWS = 1_000_000
"""A sheet of a spreadsheet ends at 1,048,576."""
KEPT_FOR = timedelta(days=1)
"""So long do files wait to be sent; whoever can't be reached until then asks anew."""


class What(StrEnum):
    RESPONSES = "responses"
    COMPLAINTS = "complaints"
    PROMISES = "promises"
    PURCHASES = "purchases"


class Form(StrEnum):
    XLSX = "xlsx"
    CSV = "csv"


class ExportState(StrEnum):
    WAITING = "waiting"  # To be written.
    WRITTEN = "written"  # Its parts are on their way.
    DONE = "done"
    EMPTY = "empty"
    FAILED = "failed"
    DROPPED = "dropped"  # Whoever asked is no manager any more.


@frozen
class Export:
    """`first` and `last` are days, both inside; `lines` and `parts` are known when it is written."""

    id: ExportId
    by_id: PersonId
    what: What
    form: Form
    first: str
    last: str
    state: ExportState
    asked_at: datetime
    lines: int
    parts: int

    @property
    def period(self) -> Period:
        return Period(date.fromisoformat(self.first), date.fromisoformat(self.last))


class ExportUnderWay(Refusal):
    """The one before, which the same person has asked for, is still being written."""

    words = "refusals.export_under_way"
