"""Purchases: what was bought, when it was delivered, and the link by which a customer still to come has it."""

import re
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType, Self

from domain.frozen import frozen, replace
from domain.people import PersonId
from domain.policy import Policy
from domain.refusals import Refusal
from domain.reports import Contradicts, Order

PurchaseId = NewType("PurchaseId", int)
LinkId = NewType("LinkId", int)
LONGEST_NAME = 200
RECENT = timedelta(days=365)  # What is longer ago is hardly complained of.
MOST_NAMED = 5
TOKEN = re.compile(r"[A-Za-z0-9_-]{1,64}")


@frozen
class Purchase:
    id: PurchaseId
    customer_id: PersonId | None  # None until somebody comes with its link.
    what: str
    delivered_at: datetime | None
    registered_by: PersonId | None = None
    shop_id: int | None = None  # The shop system that has reported it, under its own number.
    number: str | None = None
    digest: str | None = None
    customer_ref: str | None = None  # By which the shop knows who bought it.
    returned_at: datetime | None = None
    cancelled_at: datetime | None = None
    purchased_at: datetime | None = None
    registered_at: datetime | None = None
    told_at: datetime | None = None  # As of when its shop told it, where the shop tells it whole.

    @property
    def bought_at(self) -> datetime:
        """As its shop tells it, else when we heard of it.

        Raises:
            LookupError: it isn't in the tables.
        """
        if (moment := self.purchased_at or self.registered_at) is None:
            raise LookupError(f"purchase {self.id} was never registered")
        return moment

    @property
    def is_over(self) -> bool:
        """Whether it came back or to nothing, so that nothing about it is asked."""
        return self.returned_at is not None or self.cancelled_at is not None

    def changed(self, *, delivered: datetime | None, returned: datetime | None, cancelled: datetime | None) -> Self:
        """Return it as its shop tells it; the first date of each counts.

        Raises:
            Contradicts: what came back or to nothing doesn't arrive any more, nor does what came back come to nothing.
        """
        told = replace(
            self,
            delivered_at=self.delivered_at or delivered,
            returned_at=self.returned_at or returned,
            cancelled_at=self.cancelled_at or cancelled,
        )
        if (self.is_over and told != self) or (told.returned_at and told.cancelled_at):
            raise Contradicts()
        return told

    @property
    def is_there(self) -> bool:
        """Whether its customer has it, so that it may be asked about."""
        return self.delivered_at is not None and not self.is_over

    def knows(self, order: Order) -> bool:
        """Whether something newer was told before: what was sent earlier may come later."""
        return self.told_at is not None and order.told_at < self.told_at

    def retold(self, order: Order) -> Self:
        """Return it as its shop tells it now; whoever has come keeps it, and the first date of a delivery counts."""
        told = order.reported
        return replace(
            self,
            what=told.what or self.what,
            delivered_at=told.delivered_at and (self.delivered_at or told.delivered_at),
            customer_ref=told.customer_ref if self.customer_id is None else self.customer_ref,
            returned_at=order.returned_at,
            cancelled_at=order.cancelled_at,
            told_at=order.told_at,
        )

    def delivered(self, at: datetime, *, now: datetime) -> Self:
        """Return it as delivered.

        Raises:
            NotDeliveredYet: the moment has not come yet.
        """
        if at > now:
            raise NotDeliveredYet(day=at)
        return replace(self, delivered_at=at)

    def claimed(self, *, by: PersonId) -> Self:
        return replace(self, customer_id=by)

    def may_be_asked_about(self, *, now: datetime, policy: Policy) -> bool:
        """Whether a question may still come: of what arrived long ago nobody would know what we mean."""
        if self.is_over:
            return False
        return self.delivered_at is None or now - self.delivered_at <= policy.question_at_latest


@frozen
class Bought:
    """A purchase by what its customer knows of it: what, and the day on which it came, or else was bought."""

    id: PurchaseId
    what: str
    delivered_at: datetime | None
    registered_at: datetime

    @property
    def at(self) -> datetime:
        return self.delivered_at or self.registered_at


def ensure_named(what: str) -> str:
    """Return the bare name of what was bought, on one line."""
    name = " ".join(what.split())
    if not name:
        raise NamelessPurchase()
    if len(name) > LONGEST_NAME:
        raise NameTooLong(length=len(name), longest=LONGEST_NAME)
    return name


class LinkState(StrEnum):
    OPEN = "open"
    USED = "used"
    OVER = "over"


@frozen
class Link:
    id: LinkId
    token: str
    purchase_id: PurchaseId
    made_at: datetime
    expires_at: datetime
    claimed_at: datetime | None

    def standing(self, now: datetime) -> LinkState:
        """What it is worth to whoever opens it; one that was used in time stays used for ever."""
        if self.claimed_at is not None:
            return LinkState.USED
        return LinkState.OVER if now >= self.expires_at else LinkState.OPEN


class Way(StrEnum):
    """How somebody came to have it: `OTHER` with another purchase of theirs, `SHOP` because the shop said so later."""

    LINK = "link"
    PHONE = "phone"
    OTHER = "other"
    SHOP = "shop"


def is_token(text: str) -> bool:
    """Whether a link of Telegram's could carry it; anything else was written by hand, and no table is asked for it."""
    return TOKEN.fullmatch(text) is not None


YESTERDAY = timedelta(days=1)


class NotDeliveredYet(Refusal):
    words = "refusals.not_delivered_yet"


class NamelessPurchase(Refusal):
    words = "refusals.nameless_purchase"


class NameTooLong(Refusal):
    words = "refusals.name_too_long"


class UnknownDate(Refusal):
    words = "refusals.unknown_date"
