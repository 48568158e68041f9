"""What the buttons remember with which staff hand out links."""

from dataclasses import dataclass

from handlers.taps.base import Tap


@dataclass(frozen=True)
class LinksTap(Tap, prefix="lks"):
    page: int


@dataclass(frozen=True)
class LinkTap(Tap, prefix="lk"):
    link: int


@dataclass(frozen=True)
class SheetTap(Tap, prefix="lsh"):
    """From the first of this page of the list on, whichever they are when the sheet is made."""

    page: int
