"""What the buttons remember with which managers look at a score from another side."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.figures.periods import LONGEST_DAYS, Period
from domain.figures.splits import Split
from handlers.taps.base import ForgedButton, Tap

FIRST_YEAR = 1000
"""Before any day that a report was ever asked for; so the period before is a period, too."""


@dataclass(frozen=True)
class NpsTap(Tap, prefix="np"):
    first: str
    last: str


class Look(StrEnum):
    """In a message of its own; or in place of the one that was tapped, each group by itself or beside what it was."""

    NEW = "new"
    ALONE = "alone"
    COMPARED = "compared"


@dataclass(frozen=True)
class SplitTap(Tap, prefix="npd"):
    first: str
    last: str
    split: Split
    look: Look


def period_of(tap: NpsTap | SplitTap) -> Period:
    """Raise ForgedButton where these are no days that we would have put there."""
    try:
        first, last = date.fromisoformat(tap.first), date.fromisoformat(tap.last)
    except ValueError as error:
        raise ForgedButton() from error
    if not (first.year >= FIRST_YEAR and 0 <= (last - first).days < LONGEST_DAYS):
        raise ForgedButton()
    return Period(first, last)
