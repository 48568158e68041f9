"""What a shop's tables hold, a row each, as far as figures are made of it; the fields are the columns."""

from datetime import datetime
from typing import NamedTuple


class Person(NamedTuple):
    id: int
    telegram_id: int | None
    name: str
    role: str | None
    chosen_language: str | None
    telegram_language: str | None
    met_at: datetime
    heard_at: datetime | None
    forgotten_at: datetime | None

    @property
    def is_customer(self) -> bool:
        """Whom we may write to, and who is none of us."""
        return self.telegram_id is not None and self.role is None and self.forgotten_at is None


class Purchase(NamedTuple):
    id: int
    customer_id: int | None
    what: str
    served_by: str | None
    registered_at: datetime
    purchased_at: datetime | None
    returned_at: datetime | None
    cancelled_at: datetime | None
    cost: int | None
    currency: str | None

    @property
    def at(self) -> datetime:
        return self.purchased_at or self.registered_at

    @property
    def stands(self) -> bool:
        return self.returned_at is None and self.cancelled_at is None


class Invitation(NamedTuple):
    id: int
    customer_id: int
    purchase_id: int | None
    origin: str
    touchpoint: str | None
    asked_at: datetime
    asked_on: str
    delivered_at: datetime | None
    answered_at: datetime | None


class Response(NamedTuple):
    id: int
    invitation_id: int
    customer_id: int
    origin: str
    score: int
    scored_at: datetime
    scored_on: str


class Matter(NamedTuple):
    id: int
    number: str
    kind: str
    state: str
    customer_id: int
    response_id: int | None
    topic: str | None
    concerns_id: int | None
    opened_at: datetime
    received_at: datetime | None
    due_at: datetime | None
    closed_at: datetime | None
    cycle: int
    merged_into: int | None


class Cause(NamedTuple):
    id: int
    name: str
    owner_id: int
    kept_at: datetime
    happening_since: datetime | None


class Explanation(NamedTuple):
    id: int
    matter_id: int
    author_id: int
    cycle: int
    apology: str | None
    cause_id: int | None
    is_automatic: int
    begun_at: datetime
    sent_at: datetime | None
    clear: int | None
    honest: int | None
    convinced: int | None
    judged_at: datetime | None


class Remedy(NamedTuple):
    explanation_id: int
    kind: str
    currency: str
    cost: int | None


class Event(NamedTuple):
    id: int
    matter_id: int
    kind: str
    at: datetime
    detail: str | None


class Closing(NamedTuple):
    id: int
    matter_id: int
    cycle: int
    customer_id: int
    asked_at: datetime
    outcome: str | None
    effort: int | None
    answered_at: datetime | None


class Promise(NamedTuple):
    id: int
    matter_id: int
    customer_id: int
    owner_id: int
    due_at: datetime | None
    first_due_at: datetime | None
    begun_at: datetime
    told_at: datetime | None
    dropped_at: datetime | None
    kept_at: datetime | None
    broken_at: datetime | None


class Raised(NamedTuple):
    id: int
    matter_id: int
    cycle: int
    role: str
    received_at: datetime
    raised_at: datetime
    seen_at: datetime | None


class AnswerClock(NamedTuple):
    matter_id: int
    cycle: int
    started_at: datetime
    due_at: datetime
    is_owed: int
    waited: int
    answered_at: datetime | None
    breached_at: datetime | None


class Feeling(NamedTuple):
    """Of a follow-up of the same number."""

    id: int
    customer_id: int
    kind: str
    asked_at: datetime
    felt: str | None


class Arrival(NamedTuple):
    customer_id: int
    asked_at: datetime
    heard: str | None
    heard_at: datetime | None


class Words(NamedTuple):
    id: int
    person_id: int
    matter_id: int | None
    response_id: int | None
    part: str
    body: str
    said_at: datetime
    is_forwarded: int


class Coverage(NamedTuple):
    day: str
    heard: int
    active: int
