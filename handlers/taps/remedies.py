"""What the buttons around findings and remedies remember."""

from enum import StrEnum

from domain.matters.findings import Finding
from domain.matters.remedies import RemedyKind
from handlers.taps.base import Tap


class Remedying(StrEnum):
    """What its author does about the remedy of a draft."""

    ASK = "ask"
    NO_WORDS = "no_words"
    TAKE_OUT = "take_out"
    TAKE_BACK = "take_back"


class FindingTap(Tap, prefix="fi"):
    explanation: int
    finding: Finding


class RemedyTap(Tap, prefix="ry"):
    explanation: int
    what: Remedying


class RemedyKindTap(Tap, prefix="rk"):
    explanation: int
    kind: RemedyKind


class AllowTap(Tap, prefix="al"):
    explanation: int
    yes: int
    asking: int = 0  # Which of the askings its reader has read; older buttons don't say.
