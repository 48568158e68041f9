"""What the buttons remember with which staff look at what customers wrote."""

from enum import StrEnum

from domain.voices.questions import Voices
from handlers.taps.base import Tap


class How(StrEnum):
    """How the words that are looked for may stand."""

    TOGETHER = "together"
    APART = "apart"


class FindTap(Tap, prefix="fd"):
    search: int
    how: How
    page: int


class QuestionsTap(Tap, prefix="qs"):
    page: int


class ThemesTap(Tap, prefix="th"):
    first: str
    last: str
    of: Voices


class Wording(StrEnum):
    """What can be done with the words by which a topic is told."""

    SHOW = "show"
    ADD = "add"


class TopicWordsTap(Tap, prefix="tw"):
    topic_id: int
    what: Wording
    page: int


class DropWordTap(Tap, prefix="twd"):
    word: int
