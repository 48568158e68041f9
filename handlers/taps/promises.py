"""What the buttons around promises remember."""

from enum import StrEnum

from domain.matters.choices import Choice
from handlers.taps.base import Tap


class Drafting(StrEnum):
    """What can be done with a promise before the customer has it."""

    TELL = "tell"
    WHAT = "what"
    DUE = "due"
    DROP = "drop"


class Keeping(StrEnum):
    """What becomes of a promise."""

    KEEP = "keep"
    NO_PROOF = "no_proof"
    MOVE = "move"
    BREAK = "break"


class PromiseTap(Tap, prefix="pr"):
    matter: int


class ProposedTap(Tap, prefix="pb"):
    """The moment by which it was said to be done, in seconds since 1970."""

    matter: int
    due: int


class DueTap(Tap, prefix="pd"):
    promise: int
    days: int


class DraftedTap(Tap, prefix="pf"):
    promise: int
    what: Drafting


class KeepingTap(Tap, prefix="pk"):
    promise: int
    what: Keeping


class PromisedTap(Tap, prefix="pc"):
    promise: int


class PromisesTap(Tap, prefix="pl"):
    choice: Choice
    page: int


class AgreeTap(Tap, prefix="pa"):
    promise: int
    yes: int
