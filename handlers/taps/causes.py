"""What the buttons around kept explanations remember."""

from enum import StrEnum

from handlers.taps.base import Tap


class Doing(StrEnum):
    """What can be done with a kept explanation."""

    RENEW = "renew"
    TURN = "turn"
    REMOVE = "remove"


class Now(StrEnum):
    """What only managers say of it."""

    HAPPENS = "happens"
    OVER = "over"


class KeepCauseTap(Tap, prefix="ck"):
    explanation: int


class UseCauseTap(Tap, prefix="cq"):
    explanation: int
    cause: int


class CauseTap(Tap, prefix="cc"):
    cause: int


class CausesTap(Tap, prefix="cp"):
    page: int


class ChangeCauseTap(Tap, prefix="cd"):
    cause: int
    what: Doing


class HappeningTap(Tap, prefix="cn"):
    cause: int
    what: Now
