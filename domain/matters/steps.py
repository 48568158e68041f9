"""The life of a matter: which state follows from which by what step."""

from enum import StrEnum


class State(StrEnum):
    DRAFT = "draft"
    UNSORTED = "unsorted"
    RECEIVED = "received"
    INVESTIGATING = "investigating"
    WAITING_CUSTOMER = "waiting_customer"
    EXPLAINED = "explained"
    ESCALATED = "escalated"
    REOPENED = "reopened"
    CLOSED_AGREED = "closed_agreed"
    CLOSED_SILENT = "closed_silent"
    CLOSED_NOT_AGREED = "closed_not_agreed"
    DISMISSED = "dismissed"
    SEEN = "seen"
    DISCARDED = "discarded"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"
    FORGOTTEN = "forgotten"


class Step(StrEnum):
    BEGIN = "begin"
    RECEIVE = "receive"
    DISCARD = "discard"
    TAKE = "take"
    ASK = "ask"
    ANSWER = "answer"
    EXPLAIN = "explain"
    ESCALATE = "escalate"
    NOT_YET = "not_yet"
    AGREE = "agree"
    GIVE_UP = "give_up"
    LAST_WORD = "last_word"
    DISMISS = "dismiss"
    SEE = "see"
    WITHDRAW = "withdraw"
    MERGE = "merge"
    JOIN = "join"
    REOPEN = "reopen"
    FORGET = "forget"


IN_WORK = frozenset({State.RECEIVED, State.INVESTIGATING, State.ESCALATED, State.REOPENED})
OPEN = IN_WORK | {State.WAITING_CUSTOMER, State.EXPLAINED}
# Nobody can take these up again.
ENDED = frozenset({State.MERGED, State.FORGOTTEN})
CLOSED = ENDED | {
    *(State.CLOSED_AGREED, State.CLOSED_SILENT, State.CLOSED_NOT_AGREED),
    *(State.DISMISSED, State.SEEN, State.WITHDRAWN),
}

TRANSITIONS: dict[Step, tuple[frozenset[State], State]] = {
    Step.BEGIN: (OPEN | {State.UNSORTED, State.SEEN, State.DISCARDED}, State.DRAFT),
    Step.RECEIVE: (frozenset({State.DRAFT, State.UNSORTED}), State.RECEIVED),
    Step.DISCARD: (frozenset({State.DRAFT}), State.DISCARDED),
    Step.TAKE: (IN_WORK | {State.WAITING_CUSTOMER}, State.INVESTIGATING),
    Step.ASK: (OPEN, State.WAITING_CUSTOMER),
    Step.ANSWER: (frozenset({State.WAITING_CUSTOMER}), State.INVESTIGATING),
    Step.EXPLAIN: (OPEN, State.EXPLAINED),
    Step.ESCALATE: (OPEN, State.ESCALATED),
    Step.NOT_YET: (OPEN, State.INVESTIGATING),
    Step.AGREE: (OPEN | {State.CLOSED_SILENT, State.CLOSED_NOT_AGREED}, State.CLOSED_AGREED),
    Step.GIVE_UP: (OPEN, State.CLOSED_SILENT),
    Step.LAST_WORD: (OPEN, State.CLOSED_NOT_AGREED),
    Step.DISMISS: (OPEN, State.DISMISSED),
    Step.SEE: (OPEN, State.SEEN),
    Step.WITHDRAW: (OPEN, State.WITHDRAWN),
    Step.MERGE: (OPEN, State.MERGED),
    Step.JOIN: (frozenset({State.WAITING_CUSTOMER, State.EXPLAINED}), State.INVESTIGATING),
    Step.REOPEN: (CLOSED - ENDED, State.REOPENED),
    Step.FORGET: (OPEN | {State.DRAFT, State.UNSORTED}, State.FORGOTTEN),
}


def after(state: State, step: Step) -> State | None:
    """Return the state after the step, or nothing where it can't be taken."""
    allowed, following = TRANSITIONS[step]
    return following if state in allowed else None
