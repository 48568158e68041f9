"""What the buttons around the topics of complaints remember."""

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


class TopicsTap(Tap, prefix="tp"):
    what: Topical


class RetiredTap(Tap, prefix="tr"):
    page: int


class ChangeTopicTap(Tap, prefix="tc"):
    topic_id: int
    what: Changing


class MoveTopicTap(Tap, prefix="tm"):
    topic_id: int
    place: int
