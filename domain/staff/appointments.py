"""A role that an owner offers by a link: to one person, who has it only when an owner has confirmed who came."""

from datetime import datetime
from enum import StrEnum
from typing import NewType, Self

from domain.frozen import frozen, replace
from domain.people import Person, PersonId, Role

AppointmentId = NewType("AppointmentId", int)


class Welcome(StrEnum):
    """What becomes of somebody who comes with the link."""

    ACCEPTED = "accepted"
    WAITING = "waiting"
    DECLINED = "declined"
    USED = "used"
    EXPIRED = "expired"
    OWN = "own"
    NEEDLESS = "needless"


@frozen
class Appointment:
    id: AppointmentId
    token: str
    role: Role
    made_by: PersonId
    expires_at: datetime
    person_id: PersonId | None
    came_at: datetime | None
    confirmed_at: datetime | None
    declined_at: datetime | None
    decided_by: PersonId | None

    @property
    def is_decided(self) -> bool:
        return self.decided_by is not None

    def welcome(self, comer: Person, *, now: datetime) -> Welcome:
        """Say what the link is to whoever comes; only who is accepted or waits stands before an owner's answer."""
        is_free = self.person_id is None and now < self.expires_at
        if comer.may(self.role):
            return Welcome.OWN if is_free and comer.id == self.made_by else Welcome.NEEDLESS
        if self.person_id == comer.id and not self.is_decided:
            return Welcome.WAITING
        if self.person_id == comer.id and self.declined_at is not None:
            return Welcome.DECLINED
        if self.person_id is not None:
            return Welcome.USED
        return Welcome.ACCEPTED if is_free else Welcome.EXPIRED

    def used(self, by: PersonId, *, now: datetime) -> Self:
        return replace(self, person_id=by, came_at=now)

    def confirmed(self, by: PersonId, *, now: datetime) -> Self:
        return replace(self, confirmed_at=now, decided_by=by)

    def declined(self, by: PersonId, *, now: datetime) -> Self:
        return replace(self, declined_at=now, decided_by=by)


@frozen
class Candidacy:
    """An appointment as people read it: who made it, who came, and what became of it."""

    role: Role
    expires_at: datetime
    confirmed_at: datetime | None
    declined_at: datetime | None
    maker: str
    comer: str | None
    username: str | None
    decider: str | None
