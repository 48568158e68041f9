"""What the buttons under staff's messages remember."""

from dataclasses import dataclass
from enum import StrEnum

from domain.matters.choices import Choice
from domain.matters.explanations import Part
from domain.matters.kinds import Dismissal
from domain.matters.severity import Severity
from handlers.taps.base import Tap


class Delivered(StrEnum):
    TODAY = "today"
    YESTERDAY = "yesterday"
    NOT_YET = "not_yet"


class Buyer(StrEnum):
    """Who can't be picked from the list of customers."""

    NEWCOMER = "newcomer"


class CloseHow(StrEnum):
    ASK = "ask"
    SPAM = Dismissal.SPAM
    TEST = Dismissal.TEST
    DUPLICATE = Dismissal.DUPLICATE
    MUTE = "mute"
    LAST = "last"


@dataclass(frozen=True)
class TakeTap(Tap, prefix="ta"):
    matter: int


@dataclass(frozen=True)
class ExplainTap(Tap, prefix="ex"):
    matter: int


@dataclass(frozen=True)
class AskTap(Tap, prefix="as"):
    matter: int


@dataclass(frozen=True)
class CloseTap(Tap, prefix="cl"):
    matter: int


@dataclass(frozen=True)
class CloseHowTap(Tap, prefix="cw"):
    matter: int
    how: CloseHow


@dataclass(frozen=True)
class CardTap(Tap, prefix="ca"):
    matter: int


@dataclass(frozen=True)
class SeeToTap(Tap, prefix="sto"):
    matter: int


@dataclass(frozen=True)
class SeverityHowTap(Tap, prefix="sh"):
    matter: int


@dataclass(frozen=True)
class SeverityTap(Tap, prefix="sv"):
    matter: int
    severity: Severity


@dataclass(frozen=True)
class MuteTap(Tap, prefix="mu"):
    matter: int
    on: int


@dataclass(frozen=True)
class SkipPartTap(Tap, prefix="sp"):
    explanation: int
    part: Part


@dataclass(frozen=True)
class RewriteTap(Tap, prefix="rw"):
    explanation: int
    part: Part


@dataclass(frozen=True)
class SendTap(Tap, prefix="sn"):
    explanation: int


@dataclass(frozen=True)
class DropTap(Tap, prefix="dp"):
    explanation: int


@dataclass(frozen=True)
class ListTap(Tap, prefix="ls"):
    choice: Choice
    page: int


@dataclass(frozen=True)
class CustomersTap(Tap, prefix="cu"):
    page: int


@dataclass(frozen=True)
class CustomerTap(Tap, prefix="cs"):
    customer: int


@dataclass(frozen=True)
class BuyerTap(Tap, prefix="bu"):
    buyer: Buyer


@dataclass(frozen=True)
class DeliveredTap(Tap, prefix="de"):
    purchase: int
    when: Delivered


@dataclass(frozen=True)
class VoicesTap(Tap, prefix="v"):
    first: str
    last: str
