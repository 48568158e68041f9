"""Purchases that nobody has come with yet: what staff hand out for them, and what customers show to have them."""

from datetime import datetime

from domain.frozen import frozen
from domain.purchases import Link, LinkId, LinkState, PurchaseId
from domain.refusals import Refusal

ON_A_SHEET = 24


@frozen
class Handed:
    """A link as staff hand it out, with the name of what was bought, and its number at the shop if it has one."""

    id: LinkId
    token: str
    purchase_id: PurchaseId
    made_at: datetime
    expires_at: datetime
    claimed_at: datetime | None
    what: str
    number: str | None = None

    def ensure_open(self, now: datetime) -> None:
        """Raise where nobody can come with it any more."""
        link = Link(self.id, self.token, self.purchase_id, self.made_at, self.expires_at, self.claimed_at)
        match link.standing(now):
            case LinkState.USED:
                raise LinkUsed()
            case LinkState.OVER:
                raise LinkRunOut(expires_at=self.expires_at)


@frozen
class Unclaimed:
    """How many purchases have nobody, and with how many of these nobody can come by link any more."""

    waiting: int
    run_out: int


@frozen
class SharedPhone:
    """The number of a contact that somebody has sent, if it is one; only their own, not passed on, proves anything."""

    phone: str | None
    is_own: bool


class LinkUsed(Refusal):
    words = "refusals.link_used"


class LinkRunOut(Refusal):
    words = "refusals.link_run_out"


class NothingUnclaimed(Refusal):
    words = "refusals.nothing_unclaimed"


class ForCustomersOnly(Refusal):
    words = "refusals.for_customers_only"
