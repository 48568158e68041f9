"""What the buttons remember with which staff say whom of them a complaint is about."""

from handlers.taps.base import Tap


class WhomTap(Tap, prefix="who"):
    matter: int
    page: int


class ConcernTap(Tap, prefix="con"):
    matter: int
    person: int


class ObjectTap(Tap, prefix="cono"):
    """The only owner says that it isn't about them."""

    matter: int


class ConcernNobodyTap(Tap, prefix="conn"):
    matter: int
