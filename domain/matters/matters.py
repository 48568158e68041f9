"""What staff have in hand for a customer: a complaint, a low score, a thank-you or a note."""

from datetime import datetime
from typing import Any, NewType, Self

from domain.frozen import frozen, replace
from domain.matters.kinds import Kind, Since
from domain.matters.refusals import (
    REASONS,
    BeingTold,
    GoneUp,
    MatterIsClosed,
    NothingToReopen,
    NotNow,
    ReceivedBefore,
    TakenBefore,
    YoursIsClosed,
)
from domain.matters.severity import Severity
from domain.matters.steps import CLOSED, OPEN, State, Step, after
from domain.matters.topics import TopicCode
from domain.people import NotYours, PersonId, Role

MatterId = NewType("MatterId", int)
# With a new date the reminders begin anew, and whoever was to see to the old one has done so.
ON_TIME: dict[str, Any] = {"reminders": 0, "reminded_at": None, "seen_to_by": None, "seen_to_at": None}


@frozen
class Matter:
    id: MatterId
    number: str
    kind: Kind
    state: State
    customer_id: PersonId
    response_id: int | None
    purchase_id: int | None
    topic: TopicCode | None
    assignee_id: PersonId | None
    level: Role
    opened_at: datetime
    touched_at: datetime
    received_at: datetime | None
    due_at: datetime | None
    waiting_since: datetime | None
    answered_at: datetime | None
    closed_at: datetime | None
    cycle: int
    reminders: int
    reminded_at: datetime | None
    seen_to_by: PersonId | None
    seen_to_at: datetime | None
    topic_asked: int
    wanted_asked: int
    severity: Severity | None = None
    signs: str | None = None  # With commas between; they are the rule's.
    severity_by: PersonId | None = None
    relayed_by: PersonId | None = None
    merged_into: int | None = None  # Never one that is itself merged.
    since: Since | None = None
    since_words_id: int | None = None  # Where the customer has said it in words.
    purchase_told: int = 0  # Answered or passed over, like the next.
    since_told: int = 0
    concerns_id: PersonId | None = None  # Whom of the staff it is about.
    told_from: State | None = None  # Where staff had it when its customer began to make a complaint of it.

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def is_complaint(self) -> bool:
        return self.kind is Kind.COMPLAINT

    @property
    def is_owed_nothing(self) -> bool:
        """A thank-you or a note that nobody of us has answered."""
        return self.kind in (Kind.THANKS, Kind.NOTE) and self.answered_at is None

    def ensure_of(self, person: PersonId) -> None:
        if self.customer_id != person:
            raise NotYours()

    def ensure_handed_over(self) -> None:
        if self.state in (State.DRAFT, State.UNSORTED):
            raise BeingTold(number=self.number)

    def ensure_open(self, *, by: PersonId | None = None) -> None:
        self.ensure_handed_over()
        self.ensure_not_closed(by=by)

    def ensure_not_closed(self, *, by: PersonId | None = None) -> None:
        """While it is being told it is neither open nor closed."""
        self.ensure_not_ended()
        if self.state in CLOSED and by == self.customer_id:
            raise YoursIsClosed(number=self.number)
        if self.state in CLOSED:
            raise MatterIsClosed(number=self.number)

    def ensure_not_ended(self) -> None:
        if (reason := REASONS.get(self.state)) is not None:
            raise reason(number=self.number)

    def is_within(self, role: Role | None) -> bool:
        return role is not None and role.includes(self.level)

    def ensure_within(self, role: Role | None) -> None:
        """What went up is for those to whom it went, and for those above them."""
        if not self.is_within(role):
            raise GoneUp(number=self.number, level=self.level)

    def ensure_draft(self) -> None:
        if self.state is State.DISCARDED:
            raise NotNow(number=self.number)
        if self.state is not State.DRAFT:
            raise ReceivedBefore(number=self.number)

    def stepped(self, step: Step, *, now: datetime) -> Self:
        """Return the matter after one step of its life.

        Raises:
            MatterIsClosed: it is over; whoever wants more reopens it first.
            NotNow: this step doesn't follow from where it stands.
        """
        self.ensure_not_ended()
        if (state := after(self.state, step)) is None:
            raise NotNow(number=self.number) if self.is_open else MatterIsClosed(number=self.number)
        closed_at = None if state in OPEN or state is State.DRAFT else now
        return replace(self, state=state, touched_at=now, closed_at=closed_at)

    def with_score(self, response: int, kind: Kind) -> Self:
        """Return it as what its words explain: they came before the score."""
        return replace(self, kind=kind, response_id=response)

    def sunk(self, *, now: datetime, due: datetime) -> Self:
        """Return a note as the low score that its writer changed to, due like any other."""
        return replace(self, kind=Kind.LOW_SCORE, due_at=due, **ON_TIME)

    @property
    def is_told(self) -> bool:
        """Whether the customer has made a complaint of it, and not thrown that away since."""
        return self.is_complaint and self.state is not State.DISCARDED

    def begun(self, *, now: datetime) -> Self:
        """Return it as a complaint that is being told: the customer has said yes."""
        matter = self.stepped(Step.BEGIN, now=now)
        asked = {"topic_asked": int(self.topic is not None), "purchase_told": 0, "since_told": 0, "wanted_asked": 0}
        told_from = None if self.received_at is None else self.state
        return replace(matter, kind=Kind.COMPLAINT, told_from=told_from, closed_at=self.closed_at, **asked)

    def discarded(self, *, now: datetime) -> Self:
        """Return it as thrown away; what staff know of already goes back to what it was, and to where it stood."""
        if self.received_at is None:
            return self.stepped(Step.DISCARD, now=now)
        kind = Kind.NOTE if self.response_id is None else Kind.LOW_SCORE
        back = replace(self.stepped(Step.RECEIVE, now=now), kind=kind, told_from=None)
        return replace(back, state=self.told_from or back.state, closed_at=self.closed_at)

    def sorted_as(self, kind: Kind, *, now: datetime) -> Self:
        """Return it as what the customer says it is. No answer is promised to a thank-you or a note."""
        return replace(self.stepped(Step.RECEIVE, now=now), kind=kind, received_at=now)

    def touched(self, *, now: datetime) -> Self:
        return replace(self, touched_at=now)

    def received(self, *, now: datetime, due: datetime) -> Self:
        """Return it as handed over to staff, with the date by which an answer is due."""
        matter = replace(self.stepped(Step.RECEIVE, now=now), waiting_since=None, answered_at=None, told_from=None)
        return replace(matter, received_at=now, due_at=due, **ON_TIME)

    def taken(self, by: PersonId, *, now: datetime) -> Self:
        """Return it with who handles it; where somebody was first it is TakenBefore."""
        if self.assignee_id is not None:
            raise TakenBefore(number=self.number)
        if self.state in (State.WAITING_CUSTOMER, State.EXPLAINED):
            return replace(self, assignee_id=by)
        return replace(self.stepped(Step.TAKE, now=now), assignee_id=by)

    def waiting(self, *, now: datetime) -> Self:
        return replace(self.stepped(Step.ASK, now=now), waiting_since=self.waiting_since or now)

    def explained(self, by: PersonId, *, now: datetime) -> Self:
        """Return it explained; the first explanation of a cycle is its first answer."""
        matter = self.stepped(Step.EXPLAIN, now=now)
        assignee, answered_at = self.assignee_id or by, self.answered_at or now
        return replace(matter, assignee_id=assignee, answered_at=answered_at, waiting_since=None, **ON_TIME)

    def escalated(self, *, above: Role, now: datetime, due: datetime) -> Self:
        """Return it one role higher, in nobody's hand yet, with a date of its own."""
        matter = self.stepped(Step.ESCALATE, now=now)
        level = max(self.level, above, key=lambda role: role.rank)
        return replace(matter, level=level, assignee_id=None, waiting_since=None, due_at=due, **ON_TIME)

    def reopened(self, *, now: datetime, due: datetime) -> Self:
        """Return it open again under the same number, in a new cycle with clocks of its own."""
        if self.is_owed_nothing:
            raise NothingToReopen()
        matter = replace(self.stepped(Step.REOPEN, now=now), answered_at=None, waiting_since=None)
        return replace(matter, cycle=self.cycle + 1, received_at=now, due_at=due, **ON_TIME)
