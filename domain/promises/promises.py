"""What somebody of the staff has promised a customer: to be kept by a date, or answered for."""

from datetime import datetime
from enum import IntEnum, StrEnum
from typing import NewType, Self

from domain.frozen import frozen, replace
from domain.people import NotYours, PersonId, Role
from domain.policy import Policy
from domain.promises.reach import ensure_promisable
from domain.promises.refusals import (
    BrokenBefore,
    DatePast,
    KeptAlready,
    PromiseDropped,
    PromiseIncomplete,
    ToldBefore,
)
from domain.words import ensure_short

PromiseId = NewType("PromiseId", int)
LONGEST_PROMISED = 300  # A few words: "two glasses with you".
LONGEST_ACCOUNT = 1000  # Why it is late, or how it shows that it was kept.


class Standing(StrEnum):
    OPEN = "open"
    OVERDUE = "overdue"
    KEPT = "kept"
    LATE = "late"
    BROKEN = "broken"


class Watch(IntEnum):
    """How far the clock has gone with it: who was told what."""

    TOLD = 0
    REMINDED = 1
    OVERDUE = 2
    LEFT = 3  # Nobody has named a new date, and there is nobody left to tell.


@frozen
class Promise:
    """`first_due_at` is the date that the customer was told first: by it the promise counts as kept or not."""

    id: PromiseId
    matter_id: int
    customer_id: PersonId
    owner_id: PersonId
    what: str | None
    due_at: datetime | None
    first_due_at: datetime | None
    moved_to: datetime | None
    told_at: datetime | None
    dropped_at: datetime | None
    watch: Watch
    answer_by: datetime | None
    because: str | None
    proof: str | None
    kept_at: datetime | None
    agreed: int | None
    judged_at: datetime | None
    broken_at: datetime | None

    def standing(self, now: datetime) -> Standing:
        if self.broken_at is not None:
            return Standing.BROKEN
        if self.kept_at is not None:
            return Standing.LATE if self.is_kept_late else Standing.KEPT
        return Standing.OVERDUE if self.due_at is not None and self.due_at <= now else Standing.OPEN

    @property
    def is_kept_late(self) -> bool:
        """Whether it was kept, though after the date that the customer was told first."""
        return self.kept_at is not None and self.first_due_at is not None and self.kept_at > self.first_due_at

    @property
    def is_draft(self) -> bool:
        return self.told_at is None and self.dropped_at is None

    @property
    def is_open(self) -> bool:
        """Whether it has been told to the customer and is still to be kept."""
        ended = (self.dropped_at, self.kept_at, self.broken_at)
        return self.told_at is not None and not any(ended)

    def ensure_draft_of(self, person: PersonId) -> None:
        if self.owner_id != person:
            raise NotYours()
        if self.told_at is not None:
            raise ToldBefore()
        if self.dropped_at is not None:
            raise PromiseDropped()

    def ensure_open(self) -> None:
        if self.told_at is None or self.dropped_at is not None:
            raise PromiseDropped()
        if self.kept_at is not None:
            raise KeptAlready()
        if self.broken_at is not None:
            raise BrokenBefore()

    def worded(self, what: str) -> Self:
        ensure_short(what, LONGEST_PROMISED)
        return replace(self, what=what)

    def dated(self, due: datetime, *, by: Role | None, now: datetime, policy: Policy) -> Self:
        """Return the draft with its date; of one that was told only the date to which it is to move.

        Raises:
            DatePast: that moment is over.
            DateTooFar: so far ahead only managers promise, and beyond a year nobody.
        """
        ensure_promisable(due, by=by, now=now, policy=policy)
        return replace(self, due_at=due, first_due_at=due) if self.is_draft else replace(self, moved_to=due)

    def without_past_date(self, *, now: datetime) -> Self:
        """A draft that lay until its date was over has none; it is asked for anew."""
        is_over = self.is_draft and self.due_at is not None and self.due_at <= now
        return replace(self, due_at=None, first_due_at=None) if is_over else self

    def told(self, *, now: datetime, tomorrow_ends: datetime) -> Self:
        """Return it as the customer has it now; one that is due tomorrow needs no reminder of that.

        Raises:
            PromiseIncomplete: what or by when is not said yet.
            DatePast: its draft lay too long.
        """
        if self.what is None or self.due_at is None:
            raise PromiseIncomplete()
        if self.due_at <= now:
            raise DatePast(due=self.due_at)
        return replace(self, told_at=now, watch=_watch_of(self.due_at, tomorrow_ends))

    def dropped(self, *, now: datetime) -> Self:
        return replace(self, dropped_at=now)

    def kept(self, proof: str | None, *, now: datetime) -> Self:
        self.ensure_open()
        return replace(self, kept_at=now, proof=proof, agreed=None, moved_to=None)

    def moved(self, because: str, *, now: datetime, tomorrow_ends: datetime) -> Self:
        """Return it with the date that it was to move to, and why it moves."""
        self.ensure_open()
        if self.moved_to is None or self.moved_to <= now:
            raise DatePast(due=self.moved_to or now)
        watch = _watch_of(self.moved_to, tomorrow_ends)
        return replace(self, due_at=self.moved_to, moved_to=None, because=because, watch=watch, answer_by=None)

    def broken(self, because: str, *, now: datetime) -> Self:
        self.ensure_open()
        return replace(self, broken_at=now, because=because, moved_to=None)

    def agreed_on(self, *, now: datetime) -> Self:
        return replace(self, agreed=1, judged_at=now)

    def refuted(self, *, now: datetime) -> Self:
        """Return it open again: the customer says it wasn't kept. Its date stays what it was."""
        return replace(self, kept_at=None, agreed=0, judged_at=now, watch=Watch.REMINDED)

    def next_watch(self, now: datetime, *, tomorrow_ends: datetime) -> Watch | None:
        """What the clock has to say of it by now, if anything: on the day before, when it is due, and later."""
        if not self.is_open or self.due_at is None:
            return None
        if self.watch is Watch.OVERDUE:
            return Watch.LEFT if self.answer_by is not None and self.answer_by <= now else None
        if self.watch < Watch.OVERDUE and self.due_at <= now:
            return Watch.OVERDUE
        return Watch.REMINDED if self.watch is Watch.TOLD and self.due_at < tomorrow_ends else None

    def reminded(self) -> Self:
        return replace(self, watch=Watch.REMINDED)

    def overdue(self, *, answer_by: datetime) -> Self:
        """Return it as missed; by then the customer is told more."""
        return replace(self, watch=Watch.OVERDUE, answer_by=answer_by)

    def left(self) -> Self:
        return replace(self, watch=Watch.LEFT)


def _watch_of(due: datetime, tomorrow_ends: datetime) -> Watch:
    return Watch.REMINDED if due < tomorrow_ends else Watch.TOLD
