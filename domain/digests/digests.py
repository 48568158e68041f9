"""A digest that was said: about which days, what it asked, whether it was seen, and what was answered."""

from datetime import date, datetime
from typing import NewType

from domain.digests.questions import Question
from domain.digests.rules import Rhythm
from domain.figures.periods import Period
from domain.frozen import frozen
from domain.people import PersonId
from domain.refusals import Refusal

DigestId = NewType("DigestId", int)
LONGEST_REPLY = 1000


@frozen
class Digest:
    id: DigestId
    person_id: PersonId
    rhythm: Rhythm
    first: str
    last: str
    question: Question
    said_at: datetime
    seen_at: datetime | None
    reminded_at: datetime | None
    raised_at: datetime | None
    reply: str | None

    @property
    def period(self) -> Period:
        return Period(date.fromisoformat(self.first), date.fromisoformat(self.last))

    def ensure_of(self, person: PersonId) -> None:
        if self.person_id != person:
            raise NotYourDigest()


class NotYourDigest(Refusal):
    words = "refusals.not_your_digest"
