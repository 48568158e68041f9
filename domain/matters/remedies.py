"""What is given or done to put it right: its cost, and whose yes it needs."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Self

from domain.frozen import frozen, replace
from domain.money import Currency
from domain.people import Person, PersonId, Role
from domain.policy import Policy
from domain.refusals import Refusal

LONGEST_REMEDY = 150


class RemedyKind(StrEnum):
    """An apology costs nothing and is a part of the explanation itself."""

    REPAIR = "repair"
    REPLACEMENT = "replacement"
    REFUND = "refund"
    VOUCHER = "voucher"
    OTHER = "other"

    @property
    def is_sum(self) -> bool:
        """Whether the customer gets the sum itself, and so reads it."""
        return self in (RemedyKind.REFUND, RemedyKind.VOUCHER)


@frozen
class Remedy:
    explanation_id: int
    kind: RemedyKind
    currency: Currency
    cost: int | None = None
    what: str | None = None
    asked_at: datetime | None = None  # Since when it waits for a second person's yes.
    decided_by: PersonId | None = None
    decided_at: datetime | None = None
    is_allowed: int | None = None
    why_not: str | None = None

    @property
    def is_whole(self) -> bool:
        """Of what has no name of its own the words are needed; nothing is given without its cost."""
        return self.cost is not None and (self.what is not None or self.kind is not RemedyKind.OTHER)

    @property
    def waits(self) -> bool:
        return self.asked_at is not None and self.decided_at is None

    def with_before(self, before: int) -> int:
        """What has been given in the matter with it: whoever may give so much alone may give it by instalments."""
        return (self.cost or 0) + before

    def needs_yes(self, by: Role | None, policy: Policy, *, before: int) -> bool:
        """Whether it is, with what was given before, more than this role may give alone."""
        return not self.is_allowed and (self.cost or 0) > 0 and not _may_give(by, self.with_before(before), policy)

    def changed(self, **what: object) -> Self:
        """Return it as it is now; a yes to what it was before counts no more."""
        return replace(self, **what, **UNDECIDED)  # type: ignore[arg-type]

    def asked(self, *, now: datetime) -> Self:
        return replace(self, asked_at=now, decided_by=None, decided_at=None, is_allowed=None, why_not=None)

    def decided(self, by: Person, *, yes: bool, now: datetime, why_not: str | None = None) -> Self:
        return replace(self, decided_by=by.id, decided_at=now, is_allowed=int(yes), why_not=why_not)

    def ensure_decidable(self, by: Person, author: PersonId, policy: Policy, *, before: int) -> None:
        """The second person is somebody else, and may give as much alone.

        Raises:
            DecidedBefore: somebody has said yes or no, or its author has changed it since.
            OwnRemedy: nobody is their own second person.
            AboveCeiling: it is more than this role may give.
        """
        if not self.waits:
            raise DecidedBefore()
        if by.id == author:
            raise OwnRemedy()
        if not _may_give(by.role, self.with_before(before), policy):
            raise AboveCeiling()


UNDECIDED = dict.fromkeys(("asked_at", "decided_by", "decided_at", "is_allowed", "why_not"))


def _may_give(role: Role | None, cost: int, policy: Policy) -> bool:
    """Owners answer to nobody."""
    if role is None:
        return False
    ceilings = {Role.AGENT: policy.agent_ceiling, Role.MANAGER: policy.manager_ceiling}
    return role is Role.OWNER or cost <= ceilings[role]


def able_to_allow(cost: int, staff: Iterable[Person], author: PersonId, *, level: Role, policy: Policy) -> list[Person]:
    """Whoever may give so much alone and handle the matter; nobody is their own second person."""
    return [one for one in staff if one.id != author and one.may(level) and _may_give(one.role, cost, policy)]


def lowest(able: Iterable[Person]) -> list[Person]:
    """Of those who may say yes those who are asked.

    Raises:
        NobodyToAllow: there is nobody.
    """
    of_roles = ([one for one in able if one.role is role] for role in Role)
    if not (asked := next(filter(None, of_roles), [])):
        raise NobodyToAllow()
    return asked


class RemedyIncomplete(Refusal):
    words = "refusals.remedy_incomplete"


class DecidedBefore(Refusal):
    words = "refusals.remedy_decided_before"


class NobodyToAllow(Refusal):
    """Whose yes it needs isn't there, or is who it is about."""

    words = "refusals.nobody_to_allow"


class OwnRemedy(Refusal):
    words = "refusals.own_remedy"


class AboveCeiling(Refusal):
    words = "refusals.above_ceiling"


class WaitsForYes(Refusal):
    """It was sent for a yes; nothing of it changes under the eyes of whoever reads it."""

    words = "refusals.waits_for_yes"
