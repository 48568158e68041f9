"""Who is there: customers, and the staff in their three roles."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from domain.refusals import Refusal

PersonId = NewType("PersonId", int)
NAMELESS = "–"  # Stands for the name of somebody who was forgotten.
LANGUAGES = ("fa", "en")  # In which people can choose to be spoken to; templates/ has a folder for each.


class Role(StrEnum):
    AGENT = "agent"
    MANAGER = "manager"
    OWNER = "owner"

    @property
    def rank(self) -> int:
        return list(Role).index(self)

    def includes(self, other: "Role") -> bool:
        """Whoever has this role may do all that the other may."""
        return self.rank >= other.rank

    @property
    def above(self) -> "Role":
        """The role that hears of what this one did not settle; above the owner is nobody."""
        return list(Role)[min(self.rank + 1, len(Role) - 1)]


@dataclass(frozen=True, slots=True)
class Person:
    id: PersonId
    telegram_id: int
    name: str
    role: Role | None
    telegram_language: str | None
    chosen_language: str | None
    asks_stopped_at: datetime | None
    muted_at: datetime | None
    unreachable_at: datetime | None

    def ensure_forgettable(self) -> None:
        """Raise if somebody of the staff asks: their name stands under what customers were told."""
        if self.role is not None:
            raise StaffStay()

    def ensure_reachable(self) -> None:
        if self.unreachable_at is not None:
            raise OutOfReach(who=self.name)

    def may(self, role: Role) -> bool:
        return self.role is not None and self.role.includes(role)


class NotYours(Refusal):
    """Somebody else's button, number or message."""

    words = "refusals.not_yours"


class OutOfReach(Refusal):
    """The customer has blocked the bot or is gone: nothing can be told them until they come back."""

    words = "refusals.out_of_reach"


class StaffStay(Refusal):
    words = "refusals.staff_stay"


class Unmet(NotYours):
    """A tap by somebody whom we have forgotten since: only their next message makes them known again."""

    words = "refusals.unmet"


class NoSuchNumber(NotYours):
    """No button of ours carries this number; to whoever made it up it is somebody else's."""


class ForStaffOnly(Refusal):
    words = "refusals.unknown"
