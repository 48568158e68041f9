"""What the button remembers by which senior people say that they have seen what was raised."""

from handlers.taps.base import Tap


class SeenTap(Tap, prefix="eye"):
    matter: int
