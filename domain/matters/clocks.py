"""The clock of a first answer, one for each cycle: since when it is waited for, by when it was owed, when it came."""

from datetime import datetime, timedelta

from domain.frozen import frozen, replace
from domain.hours.opening import OpeningHours
from domain.matters.matters import Matter
from domain.matters.steps import IN_WORK, State


@frozen
class AnswerClock:
    """A person's answer stops it; what is told at once of what happens to many, and a receipt, don't.

    What it says of a breach stays, whatever becomes of the matter: it was late, or it was still owed past its date.
    """

    matter_id: int
    cycle: int
    started_at: datetime
    due_at: datetime
    is_owed: int  # Whether staff are to answer, and not the customer.
    waiting_since: datetime | None = None
    waited: int = 0  # Seconds in which the customer was waited for, before the first answer.
    answered_at: datetime | None = None
    breached_at: datetime | None = None
    joined_due_at: datetime | None = None  # By when what was merged into it, after its own answer, is owed one.

    @property
    def wall(self) -> timedelta | None:
        """From the customer's words to the first answer."""
        return None if self.answered_at is None else self.answered_at - self.started_at

    @property
    def net(self) -> timedelta | None:
        """The same without the time in which we waited for the customer."""
        return None if self.wall is None else max(self.wall - timedelta(seconds=self.waited), timedelta())

    def business(self, hours: OpeningHours) -> timedelta | None:
        """The same in the time in which the business was open."""
        return None if self.answered_at is None else hours.worked(self.started_at, self.answered_at)

    def is_breached_by(self, now: datetime) -> bool:
        owed_by = self.due_at if self.answered_at is None else self.joined_due_at
        return bool(self.is_owed) and owed_by is not None and owed_by <= now


def ran(clock: AnswerClock | None, matter: Matter, *, now: datetime) -> AnswerClock | None:
    """Return the clock of the matter's cycle as it stands now; without a date there is none to run."""
    if matter.received_at is None or matter.due_at is None:
        return clock
    is_owed = int(matter.state in IN_WORK)
    if clock is None or clock.started_at < matter.received_at:
        begun = AnswerClock(matter.id, matter.cycle, matter.received_at, matter.due_at, is_owed)
        # A score that became a complaint is counted anew; that its answer was late stays.
        return begun if clock is None else replace(begun, breached_at=clock.breached_at)
    if clock.answered_at is not None:
        return replace(_ran_on(clock, matter, is_owed, now), is_owed=is_owed)
    breached_at = clock.breached_at or (now if clock.is_breached_by(now) else None)
    return replace(
        clock,
        started_at=matter.received_at,  # What was merged into it may have waited longer.
        due_at=clock.due_at if breached_at else matter.due_at,  # The date that was missed.
        is_owed=is_owed,
        waiting_since=matter.waiting_since,
        waited=clock.waited + _waited(clock, matter, now),
        answered_at=matter.answered_at,
        breached_at=breached_at,
    )


def _ran_on(clock: AnswerClock, matter: Matter, is_owed: int, now: datetime) -> AnswerClock:
    """What was merged into it is late by its own date, or answered; while the customer is asked it rests."""
    joined_due_at = clock.joined_due_at
    if joined_due_at is None or (clock.breached_at is None and clock.is_breached_by(now)):
        late = {} if joined_due_at is None else {"due_at": joined_due_at, "breached_at": now, "joined_due_at": None}
        return replace(clock, **late)
    if matter.state not in IN_WORK and matter.state is not State.WAITING_CUSTOMER:
        return replace(clock, joined_due_at=None)
    comes_back = is_owed and not clock.is_owed and matter.due_at is not None
    return replace(clock, joined_due_at=max(joined_due_at, matter.due_at)) if comes_back and matter.due_at else clock


def _waited(clock: AnswerClock, matter: Matter, now: datetime) -> int:
    since = clock.waiting_since
    return 0 if since is None or since == matter.waiting_since else round((now - since).total_seconds())


def joined(clock: AnswerClock, gone: AnswerClock, *, owed_by: datetime | None = None) -> AnswerClock:
    """Return the clock of what goes on: that either was late stays, by the date that was missed first.

    An answer that is still owed for the one stays owed by its date, though the other has had its own; `owed_by` is
    that date where its customer was asked something meanwhile.
    """
    late = [one for one in (clock, gone) if one.breached_at is not None]
    if late:
        first = min(late, key=lambda one: one.due_at)
        clock = replace(clock, due_at=first.due_at, breached_at=first.breached_at)
    if clock.answered_at is None and gone.answered_at is None:
        return replace(clock, waited=max(clock.waited, gone.waited))
    if clock.answered_at is None or late:
        return clock
    owed = [(owed_by or gone.due_at) if gone.answered_at is None else gone.joined_due_at, clock.joined_due_at]
    return replace(clock, joined_due_at=min((one for one in owed if one is not None), default=None))
