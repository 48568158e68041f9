"""What a script is made of: who is in it, and what they do, one deed after the other."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Who(StrEnum):
    CUSTOMER = "customer"
    OWNER = "owner"


@dataclass(frozen=True)
class Starts:
    who: Who


@dataclass(frozen=True)
class Says:
    who: Who
    text: str


@dataclass(frozen=True)
class Taps:
    """By the label, as people do; it stands on the newest message that has it."""

    who: Who
    label: str


@dataclass(frozen=True)
class Buys:
    """The shop reports a purchase of the customer's, delivered now."""

    what: str


@dataclass(frozen=True)
class Waits:
    hours: int


Deed = Starts | Says | Taps | Buys | Waits


@dataclass(frozen=True)
class Phrases:
    """What the teller says between what the people and the bot say."""

    bot: str
    to: str
    changed: str
    altered: str
    toast: str
    bought: str
    quote: str


@dataclass(frozen=True)
class Script:
    language: str
    shop: str
    names: dict[Who, str]
    begins_at: datetime
    phrases: Phrases
    deeds: tuple[Deed, ...]
