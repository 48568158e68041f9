"""What the buttons remember under a file of purchases that was read."""

from dataclasses import dataclass

from handlers.taps.base import Tap


@dataclass(frozen=True)
class TakeInTap(Tap, prefix="shi"):
    sheet: int


@dataclass(frozen=True)
class DropSheetTap(Tap, prefix="shd"):
    sheet: int
