"""What a button remembers (64 bytes), written and read in one class each."""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, ClassVar, Self, get_type_hints

from telegram import Update

from domain.cards import Choice
from domain.explanations import Aspect, Part
from domain.matters import Dismissal, Kind, Topic
from domain.refusals import Refusal

LONGEST = 64


class ForgedButton(Refusal):
    """No button of ours carries this."""

    words = "refusals.not_yours"


class Tap:
    """A button's memory: a prefix of its own, then the fields in order, with colons between."""

    prefix: ClassVar[str]
    known: ClassVar[dict[str, type["Tap"]]] = {}

    def __init_subclass__(cls, *, prefix: str) -> None:
        if prefix in Tap.known:
            raise TypeError(f"{cls.__name__} and {Tap.known[prefix].__name__} share the prefix {prefix!r}")
        cls.prefix = prefix
        Tap.known[prefix] = cls

    def write(self) -> str:
        values = (str(getattr(self, field.name)) for field in fields(self))  # type: ignore[arg-type]
        return ":".join([self.prefix, *values])

    @classmethod
    def read(cls, update: Update) -> Self:
        """Read what was tapped.

        Raises:
            ForgedButton: somebody made this up.
        """
        query = update.callback_query
        prefix, *values = (query.data or "").split(":") if query else [""]
        kinds = get_type_hints(cls)
        names = [field.name for field in fields(cls)]  # type: ignore[arg-type]
        if prefix != cls.prefix or len(values) != len(names):
            raise ForgedButton()
        return cls(**{name: _value(kinds[name], value) for name, value in zip(names, values, strict=True)})


def _value(kind: Any, text: str) -> Any:
    if kind is int:
        # Bounded, so that no forged number is too large for the database.
        if not (text.isascii() and text.isdigit() and len(text) <= 18):
            raise ForgedButton()
        return int(text)
    try:
        return kind(text)
    except ValueError as error:
        raise ForgedButton() from error


class Place(StrEnum):
    """Where a button of the greeting leads."""

    RATE = "rate"
    COMPLAIN = "complain"
    MINE = "mine"
    LANGUAGE = "language"
    STOP = "stop"


class Settled(StrEnum):
    YES = "yes"
    OPEN = "open"
    NOT_YET = "not_yet"
    SENIOR = "senior"


class Draft(StrEnum):
    DONE = "done"
    PROPOSE = "propose"
    GO_ON = "go_on"
    AGAIN = "again"
    DISCARD = "discard"


class Delivered(StrEnum):
    TODAY = "today"
    YESTERDAY = "yesterday"
    NOT_YET = "not_yet"


class CloseHow(StrEnum):
    ASK = "ask"
    SEEN = "seen"
    SPAM = Dismissal.SPAM
    TEST = Dismissal.TEST
    DUPLICATE = Dismissal.DUPLICATE
    MUTE = "mute"


@dataclass(frozen=True)
class PlaceTap(Tap, prefix="p"):
    place: Place


@dataclass(frozen=True)
class LanguageTap(Tap, prefix="lang"):
    code: str


@dataclass(frozen=True)
class ScoreTap(Tap, prefix="s"):
    invitation: int
    score: int


@dataclass(frozen=True)
class SkipTap(Tap, prefix="sk"):
    invitation: int


@dataclass(frozen=True)
class ChangeTap(Tap, prefix="ch"):
    invitation: int


@dataclass(frozen=True)
class LookIntoTap(Tap, prefix="li"):
    response: int


@dataclass(frozen=True)
class SortTap(Tap, prefix="so"):
    matter: int
    kind: Kind


@dataclass(frozen=True)
class TopicTap(Tap, prefix="to"):
    matter: int
    topic: Topic


@dataclass(frozen=True)
class DraftTap(Tap, prefix="dr"):
    matter: int
    what: Draft


@dataclass(frozen=True)
class StatusTap(Tap, prefix="st"):
    matter: int


@dataclass(frozen=True)
class WordsTap(Tap, prefix="w"):
    matter: int


@dataclass(frozen=True)
class SettledTap(Tap, prefix="se"):
    matter: int
    what: Settled


@dataclass(frozen=True)
class ReopenTap(Tap, prefix="ro"):
    matter: int


@dataclass(frozen=True)
class NothingMissingTap(Tap, prefix="nm"):
    matter: int


@dataclass(frozen=True)
class JudgeTap(Tap, prefix="j"):
    explanation: int
    aspect: Aspect
    yes: int


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
class DeliveredTap(Tap, prefix="de"):
    purchase: int
    when: Delivered


@dataclass(frozen=True)
class VoicesTap(Tap, prefix="v"):
    first: str
    last: str
