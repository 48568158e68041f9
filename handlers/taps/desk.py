"""What the buttons remember with which staff say whom of them a complaint is about."""

from dataclasses import dataclass

from handlers.taps.base import Tap


@dataclass(frozen=True)
class WhomTap(Tap, prefix="who"):
    matter: int
    page: int


@dataclass(frozen=True)
class ConcernTap(Tap, prefix="con"):
    matter: int
    person: int


@dataclass(frozen=True)
class ObjectTap(Tap, prefix="cono"):
    """The only owner says that it isn't about them."""

    matter: int


@dataclass(frozen=True)
class ConcernNobodyTap(Tap, prefix="conn"):
    matter: int
