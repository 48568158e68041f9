"""What the buttons under staff's messages remember."""

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


class TakeTap(Tap, prefix="ta"):
    matter: int


class ExplainTap(Tap, prefix="ex"):
    matter: int


class AskTap(Tap, prefix="as"):
    matter: int


class CloseTap(Tap, prefix="cl"):
    matter: int


class CloseHowTap(Tap, prefix="cw"):
    matter: int
    how: CloseHow


class CardTap(Tap, prefix="ca"):
    matter: int


class SeeToTap(Tap, prefix="sto"):
    matter: int


class SeverityHowTap(Tap, prefix="sh"):
    matter: int


class SeverityTap(Tap, prefix="sv"):
    matter: int
    severity: Severity


class MuteTap(Tap, prefix="mu"):
    matter: int
    on: int


class SkipPartTap(Tap, prefix="sp"):
    explanation: int
    part: Part


class RewriteTap(Tap, prefix="rw"):
    explanation: int
    part: Part


class SendTap(Tap, prefix="sn"):
    explanation: int


class DropTap(Tap, prefix="dp"):
    explanation: int


class ListTap(Tap, prefix="ls"):
    choice: Choice
    page: int


class CustomersTap(Tap, prefix="cu"):
    page: int


class CustomerTap(Tap, prefix="cs"):
    customer: int


class BuyerTap(Tap, prefix="bu"):
    buyer: Buyer


class DeliveredTap(Tap, prefix="de"):
    purchase: int
    when: Delivered


class VoicesTap(Tap, prefix="v"):
    first: str
    last: str
