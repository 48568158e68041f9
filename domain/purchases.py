"""Purchases: the occasion of a question; what was bought, and when it was delivered."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import NewType, Self

from domain.people import PersonId
from domain.policy import Policy
from domain.refusals import Refusal

PurchaseId = NewType("PurchaseId", int)
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Purchase:
    id: PurchaseId
    customer_id: PersonId
    what: str
    delivered_at: datetime | None

    def delivered(self, at: datetime, *, now: datetime) -> Self:
        """Return it as delivered.

        Raises:
            NotDeliveredYet: the moment has not come yet.
        """
        if at > now:
            raise NotDeliveredYet(day=at)
        return replace(self, delivered_at=at)

    def question_due(self, *, now: datetime, policy: Policy) -> datetime | None:
        """When to ask about it; None where the delivery is so long ago that nobody would know what we mean."""
        if self.delivered_at is None or now - self.delivered_at > policy.question_at_latest:
            return None
        return max(self.delivered_at + policy.question_after, now)


def ensure_named(what: str) -> str:
    """Return the bare name of what was bought, on one line."""
    name = " ".join(what.split())
    if not name:
        raise NamelessPurchase()
    if len(name) > LONGEST_NAME:
        raise NameTooLong(length=len(name), longest=LONGEST_NAME)
    return name


YESTERDAY = timedelta(days=1)


class NotDeliveredYet(Refusal):
    words = "refusals.not_delivered_yet"


class NamelessPurchase(Refusal):
    words = "refusals.nameless_purchase"


class NameTooLong(Refusal):
    words = "refusals.name_too_long"


class UnknownDate(Refusal):
    words = "refusals.unknown_date"
