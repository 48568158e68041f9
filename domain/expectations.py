"""What the next text of a person answers."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.policy import Policy


class Awaited(StrEnum):
    """The subject is the invitation, response, matter, explanation or customer that the answer belongs to."""

    SCORE = "score"
    REASON = "reason"
    COMPLAINT_WORDS = "complaint_words"
    COMPLAINT_WANTED = "complaint_wanted"
    ANSWER = "answer"
    MISSING = "missing"
    WHAT_HAPPENED = "what_happened"
    WHY = "why"
    WHAT_NOW = "what_now"
    PREVENTION = "prevention"
    QUESTION = "question"
    PURCHASE_WHAT = "purchase_what"
    PURCHASE_WHEN = "purchase_when"


# What only somebody of the staff is asked; with the role the answer loses its meaning.
BY_STAFF = frozenset(
    {
        *(Awaited.WHAT_HAPPENED, Awaited.WHY, Awaited.WHAT_NOW, Awaited.PREVENTION),
        *(Awaited.QUESTION, Awaited.PURCHASE_WHAT, Awaited.PURCHASE_WHEN),
    }
)


@dataclass(frozen=True, slots=True)
class Expectation:
    kind: Awaited
    subject_id: int
    since: datetime

    def holds(self, now: datetime, policy: Policy) -> bool:
        return now - self.since < policy.expectation_lasts
