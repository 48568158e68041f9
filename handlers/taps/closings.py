"""What the buttons under the two questions after a complaint remember."""

from dataclasses import dataclass

from domain.matters.closings import Outcome
from handlers.taps.base import Tap


@dataclass(frozen=True)
class OutcomeTap(Tap, prefix="oc"):
    closing: int
    outcome: Outcome


@dataclass(frozen=True)
class EffortTap(Tap, prefix="ef"):
    closing: int
    effort: int
