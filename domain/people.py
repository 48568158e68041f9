"""Who is there: customers, and the staff in their three roles."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import NewType

from domain.digits import matching_key
from domain.frozen import frozen
from domain.refusals import Refusal

PersonId = NewType("PersonId", int)
NAMELESS = "–"  # Stands for the name of somebody who was forgotten.
UNNAMED = "؟"  # Stands for it where somebody has none.
NAME_READ = 24
"""Signs, as far as a name is read on a button; whoever differs only later has the same."""
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


@frozen
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
    username: str | None = None
    by_settings: int = 0
    appointed_at: datetime | None = None
    forgotten_at: datetime | None = None
    news_stopped_at: datetime | None = None
    menu: str | None = None  # Whose commands, in which language, their chat shows.

    @property
    def reads(self) -> str | None:
        """The language in which they want to be spoken to, as far as anybody knows: "fa", "en", or Telegram's code."""
        return self.chosen_language or self.telegram_language

    def ensure_forgettable(self) -> None:
        """Raise if somebody of the staff asks: their name stands under what customers were told."""
        if self.role is not None:
            raise StaffStay(by_settings=self.by_settings)

    def ensure_remembered(self) -> None:
        """Raise if they wanted to be forgotten: nothing is written to, asked of or registered for them any more."""
        if self.forgotten_at is not None:
            raise Forgotten()

    @property
    def is_hearsay(self) -> bool:
        """Whether all we know of them is what somebody of the staff has passed on."""
        return not self.telegram_id and self.forgotten_at is None

    def ensure_reachable(self) -> None:
        self.ensure_remembered()
        if self.unreachable_at is not None:
            raise OutOfReach(customer_id=self.id)

    def may(self, role: Role) -> bool:
        return self.role is not None and self.role.includes(role)

    def ensure_changeable(self, by: PersonId) -> None:
        """Raise unless an owner may give this one of the staff another role, or none."""
        if self.role is None:
            raise NotStaff(who=self.name)
        if self.by_settings:
            raise NamedInSettings(who=self.name or str(self.telegram_id))
        if self.id == by:
            raise Yourself()


def hearing(staff: Sequence[Person], role: Role) -> list[Person]:
    """Of the staff, those who hear what is told to a role; where nobody has it the next up, at last the next down."""
    roles = list(Role)
    heard = ([one for one in staff if one.role is asked] for asked in roles[role.rank :] + roles[: role.rank][::-1])
    return next(filter(None, heard), [])


def told_apart(people: Sequence[Person]) -> list[tuple[Person, str]]:
    """Each with what stands beside a name that another one here has, too: a user name, else how their number ends.

    Those without a number, as they were forgotten meanwhile, have nothing by which they could be told apart.
    """
    names = Counter(_as_read(one) for one in people)
    return [(one, _mark(one) if names[_as_read(one)] > 1 else "") for one in people]


def _as_read(person: Person) -> str:
    return matching_key(person.name)[:NAME_READ]


def _mark(person: Person) -> str:
    if person.username:
        return f"@{person.username}"
    return f"…{person.telegram_id % 10_000:04}" if person.telegram_id else ""


class NotYours(Refusal):
    """Somebody else's button, number or message."""

    words = "refusals.not_yours"


class OutOfReach(Refusal):
    """The customer has blocked the bot or is gone: nothing can be told them until they come back."""

    words = "refusals.out_of_reach"


class NotStaff(Refusal):
    words = "refusals.not_staff"


class NamedInSettings(Refusal):
    """Owners of the settings are made and unmade there alone."""

    words = "refusals.named_in_settings"


class Yourself(Refusal):
    """Nobody takes their own role away, so there is always an owner."""

    words = "refusals.yourself"


class HasRole(Refusal):
    words = "refusals.has_role"


class Forgotten(Refusal):
    words = "refusals.forgotten"


class StaffStay(Refusal):
    words = "refusals.staff_stay"


class Unmet(NotYours):
    """A tap by somebody whom we have forgotten since: only their next message makes them known again."""

    words = "refusals.unmet"


class UnknownCustomer(Refusal):
    words = "refusals.unknown_customer"


class NoSuchNumber(NotYours):
    """No button of ours carries this number; to whoever made it up it is somebody else's."""


class ForStaffOnly(Refusal):
    words = "refusals.unknown"
