"""What the buttons around kept explanations remember."""

from dataclasses import dataclass
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


@dataclass(frozen=True)
class KeepCauseTap(Tap, prefix="ck"):
    explanation: int


@dataclass(frozen=True)
class UseCauseTap(Tap, prefix="cq"):
    explanation: int
    cause: int


@dataclass(frozen=True)
class CauseTap(Tap, prefix="cc"):
    cause: int


@dataclass(frozen=True)
class CausesTap(Tap, prefix="cp"):
    page: int


@dataclass(frozen=True)
class ChangeCauseTap(Tap, prefix="cd"):
    cause: int
    what: Doing


@dataclass(frozen=True)
class HappeningTap(Tap, prefix="cn"):
    cause: int
    what: Now
