"""What the buttons remember under a file of purchases that was read."""

from handlers.taps.base import Tap


class TakeInTap(Tap, prefix="shi"):
    sheet: int


class DropSheetTap(Tap, prefix="shd"):
    sheet: int
