"""What the buttons remember with which owners say who is on the staff."""

from dataclasses import dataclass

from domain.people import Role
from handlers.taps.base import Tap


@dataclass(frozen=True)
class PeopleTap(Tap, prefix="pp"):
    page: int


@dataclass(frozen=True)
class PersonTap(Tap, prefix="pe"):
    person: int


@dataclass(frozen=True)
class RoleTap(Tap, prefix="rl"):
    person: int
    role: Role


@dataclass(frozen=True)
class RemoveTap(Tap, prefix="rm"):
    person: int


@dataclass(frozen=True)
class SureTap(Tap, prefix="rs"):
    person: int


@dataclass(frozen=True)
class InviteTap(Tap, prefix="in"):
    role: Role


@dataclass(frozen=True)
class DecideTap(Tap, prefix="ap"):
    appointment: int
    yes: int
