"""A matter as a person reads it: who, what in their words, where it stands and what happened."""

from collections import Counter
from dataclasses import field
from datetime import datetime, timedelta
from typing import Self

from domain.figures.brought import Brought
from domain.frozen import frozen, replace
from domain.hours.opening import OpeningHours
from domain.matters.events import PRIVATE, Event, Happening
from domain.matters.intake import Asked, left_open
from domain.matters.kinds import Kind, Meant
from domain.matters.lateness import is_seen_to
from domain.matters.matters import Matter
from domain.matters.raising import readers
from domain.matters.steps import ENDED, IN_WORK
from domain.matters.told import ONE_MESSAGE, cut, in_one, own, told
from domain.matters.topics import Topic
from domain.media.files import FileKind
from domain.people import PersonId, Role
from domain.promises.ledger import Promised
from domain.purchases import Way
from domain.words import Part, Words


@frozen
class Card:
    matter: Matter
    customer: str
    reads: str | None
    customer_since: datetime
    is_muted: bool
    is_unreachable: bool
    purchases: int
    complaints: int
    score: int | None
    last_score: int | None
    what: str | None
    topic: Topic | None
    assignee: str | None
    assignee_role: Role | None
    seen_to: str | None
    words: list[Words]
    events: list[Event]
    is_forgotten: bool = False
    promises: list[Promised] = field(default_factory=list)  # Those still to be kept, the soonest first.
    raised_at: datetime | None = None
    relayed: str | None = None  # Who of the staff has passed the words on.
    is_hearsay: bool = False
    open_others: int = 0  # How many more complaints of this customer are open.
    goes_on_as: str | None = None  # The number of the one with which it was merged.
    claimed_at: datetime | None = None  # When its customer came for what it is about, where nobody had it, and
    way: Way | None = None  # how, if that is known.
    concerns: str | None = None  # Whom of the staff it is about.
    is_from_panel: bool = False  # Whether it answers the panel's question of a quarter.
    waits: timedelta | None = None  # How long its customer has waited for the first answer, and
    worked: timedelta | None = None  # how much of it the business was open: where that differs.
    is_past: bool = False  # Whether its date is over, as the message is read.
    brought: Brought | None = None  # What the customer has brought, where the message says it.
    hears: Role | None = None  # Whose it is where nobody has taken it and nobody has the role of its level.

    @property
    def is_question(self) -> bool:
        """Whether its customer says that it is a question."""
        return self.matter.kind is Kind.NOTE and any(event.is_question for event in self.events)

    @property
    def called(self) -> str:
        """What it is to staff: its kind, and of the notes which are questions."""
        return Meant.QUESTION if self.is_question else self.matter.kind

    @property
    def customer_from(self) -> datetime:
        """Since when they buy, or have come, where no purchase is known."""
        return self.brought.since if self.brought else self.customer_since

    @property
    def goes_before(self) -> bool:
        """Whether it comes before equally serious ones, for what its customer brings."""
        return self.awaits_staff and self.brought is not None and self.brought.is_top

    @property
    def number(self) -> str:
        return self.matter.number

    @property
    def told(self) -> str:
        """What the customer wrote, in their words, in order: of their own accord, or else when asked."""
        return in_one(told(self.words))

    @property
    def wanted(self) -> str:
        return in_one([one for one in self.words if one.part is Part.WANTED])

    @property
    def since(self) -> str:
        return "".join(one.body for one in self.words if one.id == self.matter.since_words_id)

    @property
    def missing(self) -> str:
        return in_one([one for one in self.words if one.part is Part.MISSING])

    @property
    def left_open(self) -> list[Asked]:
        """What its customer was asked of an open complaint, or would have been, and hasn't said."""
        is_told = not self.matter.is_complaint or not self.matter.is_open or self.is_hearsay or self.is_forgotten
        return [] if is_told else left_open(self.matter, wanted=self.wanted, purchases=self.purchases)

    @property
    def latest(self) -> str:
        """The customer's latest words, whatever part they play."""
        bodies = [one.body for one in own(self.words) if one.body]
        return bodies[-1] if bodies else ""

    @property
    def question(self) -> str:
        asked = [one.body for one in self.words if one.part is Part.QUESTION]
        return asked[-1] if asked else ""

    @property
    def asker(self) -> Event | None:
        """Who of the staff has asked its customer last, if the answer is still theirs to read."""
        asked = [event for event in self.events if event.kind is Happening.ASKED]
        role = asked[-1].by_role if asked else None
        is_theirs = role is not None and role.includes(self.matter.level)
        return asked[-1] if is_theirs and asked[-1].by_id != self.matter.concerns_id else None

    @property
    def own_words(self) -> list[Words]:
        return own(self.words)

    @property
    def forwarded(self) -> str:
        """Which of the customer's words came from elsewhere: nobody should take a courier's for theirs."""
        return in_one([one for one in own(self.words) if one.is_forwarded and one.body])

    @property
    def files(self) -> list[tuple[FileKind, int]]:
        """How many of which kind the customer has sent."""
        sent = Counter(one.file for one in own(self.words) if one.file is not None)
        return [(kind, sent[kind]) for kind in FileKind if sent[kind]]

    @property
    def are_words_long(self) -> bool:
        return len(self.told) > ONE_MESSAGE

    @property
    def cut(self) -> list[Words]:
        return cut(self.matter, self.words)

    @property
    def awaits_staff(self) -> bool:
        """Whether an answer of ours is owed, by the date that was told."""
        return self.matter.state in IN_WORK and self.matter.due_at is not None

    def read_at(self, now: datetime) -> Self:
        is_past = self.matter.due_at is not None and self.matter.due_at <= now
        return replace(self, is_past=is_past, promises=[one.read_at(now) for one in self.promises])

    def waited(self, hours: OpeningHours, *, now: datetime) -> Self:
        """Return it with how long its customer has waited, by both clocks."""
        since = self.matter.received_at
        if not self.awaits_staff or self.matter.answered_at is not None or since is None:
            return self
        waits, worked = now - since, hours.worked(since, now)
        return self if worked == waits else replace(self, waits=waits, worked=worked)

    @property
    def is_mergeable(self) -> bool:
        """Whether there is another complaint with which it may be the same."""
        return self.matter.is_complaint and self.matter.is_open and self.open_others > 0

    @property
    def is_seen_to(self) -> bool:
        """Whether somebody sees to an answer that is late; without an answer the next reminder ends it."""
        return self.awaits_staff and is_seen_to(self.matter)

    @property
    def may_be_seen_to(self) -> bool:
        """Whether it is with staff, and nobody sees to it yet."""
        return self.matter.state in IN_WORK and not is_seen_to(self.matter)

    @property
    def readers(self) -> list[Event]:
        return readers(self.events, since=self.raised_at)

    def waits_for_eye_of(self, person: PersonId | None) -> bool:
        is_there = self.raised_at is not None and self.matter.state not in ENDED
        return is_there and person not in {event.by_id for event in self.readers}

    @property
    def explained_at(self) -> datetime | None:
        """When it was explained last."""
        moments = [event.at for event in self.events if event.kind is Happening.EXPLAINED]
        return moments[-1] if moments else None

    @property
    def public_events(self) -> list[Event]:
        return [event for event in self.events if event.kind not in PRIVATE]
