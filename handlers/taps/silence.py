"""What the buttons remember with which managers look at silence, and break it gently."""

from dataclasses import dataclass

from handlers.taps.base import Tap


@dataclass(frozen=True)
class SilentTap(Tap, prefix="sil"):
    page: int


@dataclass(frozen=True)
class CheckInTap(Tap, prefix="chk"):
    customer: int
    page: int
