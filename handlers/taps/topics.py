"""What the buttons around the topics of complaints remember."""

from dataclasses import dataclass
from enum import StrEnum

from handlers.taps.base import Tap


class Changing(StrEnum):
    """What can be done with a topic."""

    SHOW = "show"
    RENAME = "rename"
    LEAVE = "leave"
    RETIRE = "retire"
    TAKE_BACK = "take_back"


class Topical(StrEnum):
    """Where the list leads."""

    OFFERED = "offered"
    NEW = "new"


@dataclass(frozen=True)
class TopicsTap(Tap, prefix="tp"):
    what: Topical


@dataclass(frozen=True)
class RetiredTap(Tap, prefix="tr"):
    page: int


@dataclass(frozen=True)
class ChangeTopicTap(Tap, prefix="tc"):
    topic_id: int
    what: Changing


@dataclass(frozen=True)
class MoveTopicTap(Tap, prefix="tm"):
    topic_id: int
    place: int
