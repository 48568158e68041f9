"""What the buttons remember by which a complaint is taken back, or merged into another."""

from enum import StrEnum

from handlers.taps.base import Tap


class Withdrawing(StrEnum):
    ASK = "ask"
    YES = "yes"
    NO = "no"


class WithdrawTap(Tap, prefix="wd"):
    matter: int
    what: Withdrawing


class MergeTap(Tap, prefix="mg"):
    matter: int


class MergeIntoTap(Tap, prefix="mi"):
    matter: int
    into: int
