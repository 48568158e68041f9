"""The panel: customers whose own words have helped, asked one open question a quarter; who may be in it, and who is."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Self

from domain.frozen import frozen, replace
from domain.people import NotYours, PersonId
from domain.policy import DAY
from domain.touchpoints.feelings import Felt
from domain.touchpoints.occasions import Occasion

LOOKED_BACK = 365 * DAY
LONG_ENOUGH = 40
"""So many signs of one's own say more than that all is well."""
TEXTS_AT_LEAST = 2
PURCHASES_AT_LEAST = 2
RESTS = 365 * DAY
"""Whoever said no, left or was taken out, and whoever never answered, isn't asked again before."""
A_QUARTER = 91 * DAY

# The panel isn't asked for a score, and its answers are in none: the same people twice would make the test of two
# periods invalid, and people chosen for what they say are no sample of the others.
CHOICES: dict[Occasion, tuple[Felt, ...]] = {
    Occasion.PANEL_INVITATION: (Felt.GLADLY, Felt.RATHER_NOT),
    Occasion.PANEL_QUESTION: (Felt.NOTHING_NOW, Felt.LEAVE),
}


@frozen
class Text:
    """A message that a customer has written: a score's reason, a complaint's words, an answer."""

    person_id: PersonId
    said_at: datetime
    length: int


@frozen
class Writer:
    """What decides whether somebody who wrote may be invited; moments are None where the thing never happened."""

    id: PersonId
    purchases: int
    open_complaints: int = 0
    is_staff: int = 0
    is_away: int = 0
    """Forgotten, out of reach, or known by hearsay alone."""
    asks_stopped_at: datetime | None = None
    muted_at: datetime | None = None
    rests_since: datetime | None = None
    """When they said no, left or were taken out, or were invited and said nothing so far."""
    is_member: int = 0

    def may_be_invited(self, now: datetime) -> bool:
        is_resting = self.rests_since is not None and now - self.rests_since < RESTS
        is_kept_out = self.is_staff or self.is_away or self.is_member or self.asks_stopped_at or self.muted_at
        return not (is_kept_out or is_resting or self.open_complaints) and self.purchases >= PURCHASES_AT_LEAST


@frozen
class Candidate:
    customer_id: PersonId
    texts: int
    last_at: datetime


def candidates(texts: Sequence[Text], writers: Sequence[Writer], now: datetime) -> list[Candidate]:
    """Who may be invited: those with the most long texts first, then whoever wrote last."""
    said: dict[PersonId, list[datetime]] = {}
    for text in texts:
        if text.length >= LONG_ENOUGH and now - text.said_at < LOOKED_BACK:
            said.setdefault(text.person_id, []).append(text.said_at)
    found = [
        Candidate(one.id, len(moments), max(moments))
        for one in writers
        if len(moments := said.get(one.id, [])) >= TEXTS_AT_LEAST and one.may_be_invited(now)
    ]
    return sorted(found, key=lambda one: (-one.texts, now - one.last_at, one.customer_id))


class Membership(StrEnum):
    """Where somebody stands with the panel."""

    INVITED = "invited"
    IN = "in"
    DECLINED = "declined"
    LEFT = "left"
    TAKEN_OUT = "taken_out"


@frozen
class Seat:
    """Somebody's place in the panel, from the invitation on; `since` when they stand as they do."""

    customer_id: PersonId
    membership: Membership
    since: datetime
    follow_up_id: int
    invited_by: PersonId

    @property
    def is_in(self) -> bool:
        return self.membership is Membership.IN

    def answered(self, invitation: int, felt: Felt, *, now: datetime) -> Self:
        """Return it with what the customer says to the invitation, who may think again.

        Raises:
            NotYours: it is an older invitation's button, or the shop has taken them out since.
        """
        if self.follow_up_id != invitation or self.membership is Membership.TAKEN_OUT:
            raise NotYours()
        if felt is Felt.GLADLY:
            return self if self.is_in else replace(self, membership=Membership.IN, since=now)
        if self.membership in (Membership.DECLINED, Membership.LEFT):
            return self
        return replace(self, membership=Membership.LEFT if self.is_in else Membership.DECLINED, since=now)

    def ended(self, membership: Membership, *, now: datetime) -> Self:
        """Return it as over; whoever isn't in stays as they are."""
        return replace(self, membership=membership, since=now) if self.is_in else self
