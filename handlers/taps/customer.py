"""What the buttons under customers' messages remember."""

from enum import StrEnum

from domain.matters.explanations import Aspect
from domain.matters.kinds import Meant, Since
from handlers.taps.base import Tap


class Place(StrEnum):
    """Where a button of the greeting leads."""

    RATE = "rate"
    COMPLAIN = "complain"
    MINE = "mine"
    LANGUAGE = "language"
    STOP = "stop"
    NO_NEWS = "no_news"
    PHONE = "phone"
    HEARD = "heard"


class Settled(StrEnum):
    YES = "yes"
    OPEN = "open"
    NOT_YET = "not_yet"
    SENIOR = "senior"


class Draft(StrEnum):
    DONE = "done"
    JUST_SEND = "just_send"
    NONE_OF_THESE = "none_of_these"
    NOT_ABOUT = "not_about"
    LEAVE_SINCE = "leave_since"
    PROPOSE = "propose"
    GO_ON = "go_on"
    AGAIN = "again"
    DISCARD = "discard"


class Forgetting(StrEnum):
    YES = "yes"
    NO = "no"


class PlaceTap(Tap, prefix="p"):
    place: Place


class LanguageTap(Tap, prefix="lang"):
    code: str


class ForgetTap(Tap, prefix="fg"):
    """Whom it asked: somebody who was forgotten and came back is another."""

    person: int
    what: Forgetting


class ScoreTap(Tap, prefix="s"):
    invitation: int
    score: int


class SkipTap(Tap, prefix="sk"):
    invitation: int


class ChangeTap(Tap, prefix="ch"):
    invitation: int


class LookIntoTap(Tap, prefix="li"):
    response: int


class SortTap(Tap, prefix="so"):
    matter: int
    meant: Meant


class TopicTap(Tap, prefix="to"):
    matter: int
    topic: str


class BoughtTap(Tap, prefix="bo"):
    matter: int
    purchase: int


class SinceTap(Tap, prefix="si"):
    matter: int
    since: Since


class MoveWordsTap(Tap, prefix="mw"):
    """Words that stand in one matter, and where they belong; 0 is a new one."""

    words: int
    matter: int
    into: int


class NoAnswerTap(Tap, prefix="na"):
    """Words that were taken for an answer, and aren't one."""

    words: int


class AskWithTap(Tap, prefix="aw"):
    """Words that stand in a matter, and are a question to staff."""

    words: int
    matter: int


class DraftTap(Tap, prefix="dr"):
    matter: int
    what: Draft


class StatusTap(Tap, prefix="st"):
    matter: int


class WordsTap(Tap, prefix="w"):
    matter: int


class SettledTap(Tap, prefix="se"):
    matter: int
    what: Settled


class ReopenTap(Tap, prefix="ro"):
    matter: int


class NothingMissingTap(Tap, prefix="nm"):
    matter: int


class JudgeTap(Tap, prefix="j"):
    explanation: int
    aspect: Aspect
    yes: int
