"""What the buttons remember by which staff say whose words they pass on."""

from dataclasses import dataclass

from handlers.taps.base import Tap


@dataclass(frozen=True)
class RelayPageTap(Tap, prefix="rpg"):
    page: int


@dataclass(frozen=True)
class RelayTap(Tap, prefix="rly"):
    """0 is somebody whom we don't know."""

    customer: int
