"""What the buttons around the panel remember: managers invite and take out, customers join, leave or pass."""

from enum import StrEnum

from domain.touchpoints.feelings import Felt
from handlers.taps.base import Tap


class Saying(StrEnum):
    """What a customer may say by a button: to a question of the quarter, or to the invitation."""

    NOTHING_NOW = Felt.NOTHING_NOW
    LEAVE = Felt.LEAVE
    GLADLY = Felt.GLADLY
    RATHER_NOT = Felt.RATHER_NOT


class PanelTap(Tap, prefix="pnl"):
    page: int


class InvitePanelTap(Tap, prefix="pni"):
    customer: int
    page: int


class TakeOutTap(Tap, prefix="pno"):
    customer: int
    page: int


class PanelSayTap(Tap, prefix="pns"):
    asked: int
    saying: Saying
