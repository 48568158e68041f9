"""What happened to a matter, when, and by whom: the history that is only ever added to."""

from datetime import datetime
from enum import StrEnum

from domain.frozen import frozen
from domain.matters.kinds import Meant
from domain.people import PersonId, Role


class Happening(StrEnum):
    SCORED = "scored"
    RECEIVED = "received"
    WORDS_ADDED = "words_added"
    TAKEN = "taken"
    ASKED = "asked"
    ANSWERED = "answered"
    NO_ANSWER = "no_answer"
    WROTE = "wrote"
    EXPLAINED = "explained"
    EXPLAINED_AT_ONCE = "explained_at_once"
    CONVINCED = "convinced"
    NOT_CONVINCED = "not_convinced"
    ESCALATED = "escalated"
    SETTLED_ASKED = "settled_asked"
    NOT_YET = "not_yet"
    AGREED = "agreed"
    CLOSED_SILENT = "closed_silent"
    CLOSED_NOT_AGREED = "closed_not_agreed"
    DISMISSED = "dismissed"
    SEEN = "seen"
    REOPENED = "reopened"
    OVERDUE = "overdue"
    TOLD_AGAIN = "told_again"
    SEEN_TO = "seen_to"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"
    JOINED = "joined"
    FORGOTTEN = "forgotten"
    WEIGHED = "weighed"
    PROMISED = "promised"
    PROMISE_KEPT = "promise_kept"
    PROMISE_AGREED = "promise_agreed"
    PROMISE_REFUTED = "promise_refuted"
    PROMISE_OVERDUE = "promise_overdue"
    PROMISE_MOVED = "promise_moved"
    PROMISE_BROKEN = "promise_broken"
    READ = "read"
    UNSEEN = "unseen"
    CONCERNS = "concerns"
    CONCERNS_NOBODY = "concerns_nobody"
    YES_ASKED = "yes_asked"
    YES_GIVEN = "yes_given"
    YES_REFUSED = "yes_refused"
    BREACHED = "breached"


# What staff do among themselves is not on the customer's card; what was promised and missed is.
PRIVATE = frozenset(
    {
        *(Happening.SEEN, Happening.CONVINCED, Happening.SEEN_TO, Happening.WEIGHED),
        *(Happening.READ, Happening.UNSEEN, Happening.BREACHED, Happening.TOLD_AGAIN),
        *(Happening.CONCERNS, Happening.CONCERNS_NOBODY),
        *(Happening.YES_ASKED, Happening.YES_GIVEN, Happening.YES_REFUSED),
    }
)


@frozen
class Event:
    kind: Happening
    at: datetime
    detail: str | None
    by_name: str | None
    by_role: Role | None
    by_id: PersonId | None = None

    @property
    def is_question(self) -> bool:
        return self.kind is Happening.RECEIVED and self.detail == Meant.QUESTION
