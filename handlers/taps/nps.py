"""What the buttons remember with which managers look at a score from another side."""

from enum import StrEnum

from domain.figures.splits import Split
from handlers.taps.base import Tap


class NpsTap(Tap, prefix="np"):
    first: str
    last: str


class Look(StrEnum):
    """In a message of its own; or in place of the one that was tapped, each group by itself or beside what it was."""

    NEW = "new"
    ALONE = "alone"
    COMPARED = "compared"


class SplitTap(Tap, prefix="npd"):
    first: str
    last: str
    split: Split
    look: Look
