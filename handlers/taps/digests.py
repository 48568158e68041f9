"""What the buttons remember with which managers choose their digest, and under one."""

from enum import StrEnum

from domain.digests.rules import Rhythm
from handlers.taps.base import Tap


class Hour(StrEnum):
    """At which a digest comes."""

    NINE = "9"
    NOON = "12"
    THREE = "15"
    SIX = "18"


class UnderDigest(StrEnum):
    """What can be said under a digest."""

    SEEN = "seen"
    REPLY = "reply"


class DigestsTap(Tap, prefix="dgl"):
    """All whose digest an owner may set; the page is the first and only one."""

    page: int


class DigestOfTap(Tap, prefix="dgc"):
    person: int


class RhythmTap(Tap, prefix="dgr"):
    person: int
    rhythm: Rhythm


class DigestHourTap(Tap, prefix="dgh"):
    person: int
    hour: Hour


class DigestTap(Tap, prefix="dgs"):
    digest: int
    part: UnderDigest
