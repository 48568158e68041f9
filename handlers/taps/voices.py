"""What the buttons remember with which staff look at what customers wrote."""

from dataclasses import dataclass
from enum import StrEnum

from handlers.taps.base import Tap


class How(StrEnum):
    """How the words that are looked for may stand."""

    TOGETHER = "together"
    APART = "apart"


@dataclass(frozen=True)
class FindTap(Tap, prefix="fd"):
    search: int
    how: How
    page: int
