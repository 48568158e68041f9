"""What the buttons remember with which staff hand out links."""

from handlers.taps.base import Tap


class LinksTap(Tap, prefix="lks"):
    page: int


class LinkTap(Tap, prefix="lk"):
    link: int


class SheetTap(Tap, prefix="lsh"):
    """From the first of this page of the list on, whichever they are when the sheet is made."""

    page: int
