"""What the buttons remember by which a complaint is taken back, or merged into another."""

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


@dataclass(frozen=True)
class MergeTap(Tap, prefix="mg"):
    matter: int


@dataclass(frozen=True)
class MergeIntoTap(Tap, prefix="mi"):
    matter: int
    into: int
