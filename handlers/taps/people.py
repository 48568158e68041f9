"""What the buttons remember with which owners say who is on the staff."""

from domain.people import Role
from handlers.taps.base import Tap


class PeopleTap(Tap, prefix="pp"):
    page: int


class PersonTap(Tap, prefix="pe"):
    person: int


class RoleTap(Tap, prefix="rl"):
    person: int
    role: Role


class RemoveTap(Tap, prefix="rm"):
    person: int


class SureTap(Tap, prefix="rs"):
    person: int


class InviteTap(Tap, prefix="in"):
    role: Role


class DecideTap(Tap, prefix="ap"):
    appointment: int
    yes: int
