"""What the buttons remember by which staff say whose words they pass on."""

from handlers.taps.base import Tap


class RelayPageTap(Tap, prefix="rpg"):
    page: int


class RelayTap(Tap, prefix="rly"):
    """0 is somebody whom we don't know."""

    customer: int
