"""What the buttons under the two questions after a complaint remember."""

from domain.matters.closings import Outcome
from handlers.taps.base import Tap


class OutcomeTap(Tap, prefix="oc"):
    closing: int
    outcome: Outcome


class EffortTap(Tap, prefix="ef"):
    closing: int
    effort: int
