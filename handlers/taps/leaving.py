"""What the buttons remember by which a complaint is taken back."""

from dataclasses import dataclass
from enum import StrEnum

from handlers.taps.base import Tap


class Withdrawing(StrEnum):
    ASK = "ask"
    YES = "yes"
    NO = "no"


@dataclass(frozen=True)
class WithdrawTap(Tap, prefix="wd"):
    matter: int
    what: Withdrawing
