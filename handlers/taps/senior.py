"""What the button remembers by which senior people say that they have seen what was raised."""

from dataclasses import dataclass

from handlers.taps.base import Tap


@dataclass(frozen=True)
class SeenTap(Tap, prefix="eye"):
    matter: int
