"""What the clock couldn't do: the same is told once, rests for a while, and holds up nothing else."""

from datetime import datetime, timedelta
from enum import StrEnum

from domain.frozen import frozen
from domain.policy import DAY, MINUTE

RESTS = 10 * MINUTE
MOST_TOLD = 5
"""Of one task in a day; what many stumble over is one fault, and the log has all of them."""
TOLD_WITHIN: timedelta = DAY
NEW_AFTER = 7 * DAY
"""By then it was done in another way, or its next turn has come: a fault is told anew."""


ROUND_NEW_AFTER = DAY
"""A job comes round many times a day: what hasn't failed for so long has gone well."""


class Task(StrEnum):
    """What falls due by itself, each for one subject: a matter, a promise, a digest, a customer, or what is planned."""

    COMPLAINT = "complaint"
    WORDS = "words"
    BREACH = "breach"
    REMINDER = "reminder"
    URGE = "urge"
    QUESTION = "question"
    PROMISE = "promise"
    DIGEST = "digest"
    UNSEEN_DIGEST = "unseen_digest"
    EXIT = "exit"
    PANEL = "panel"
    FOLLOW_UP = "follow_up"
    PURCHASE = "purchase"
    HELD_BACK = "held_back"
    ROUND = "round"  # A whole job, which has no number: the fault is before anything that is due.


PUT_ASIDE = frozenset({Task.FOLLOW_UP, Task.PURCHASE, Task.HELD_BACK})
"""What is left out when it fails, for it would stand in the way of all that comes after it."""
OF_MATTERS = frozenset({Task.COMPLAINT, Task.WORDS, Task.BREACH, Task.REMINDER, Task.URGE, Task.QUESTION})


@frozen
class Stumble:
    """Tried in vain for the last time then."""

    id: int
    last_at: datetime
    times: int

    def is_resting(self, now: datetime) -> bool:
        """Where the clock was set back meanwhile it isn't waited for."""
        return timedelta() <= now - self.last_at < RESTS
