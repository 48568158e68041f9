"""The clock of a first answer, one for each cycle: since when it is waited for, by when it was owed, when it came."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.hours.opening import OpeningHours
from domain.matters.matters import Matter
from domain.matters.steps import IN_WORK


@dataclass(frozen=True, slots=True)
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
        return bool(self.is_owed) and self.answered_at is None and self.due_at <= now


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
        return replace(clock, is_owed=is_owed)
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


def _waited(clock: AnswerClock, matter: Matter, now: datetime) -> int:
    since = clock.waiting_since
    return 0 if since is None or since == matter.waiting_since else round((now - since).total_seconds())


def joined(clock: AnswerClock, gone: AnswerClock) -> AnswerClock:
    """Return the clock of what goes on: that either was late stays, by the date that was missed first."""
    late = [one for one in (clock, gone) if one.breached_at is not None]
    if late:
        first = min(late, key=lambda one: one.due_at)
        clock = replace(clock, due_at=first.due_at, breached_at=first.breached_at)
    if clock.answered_at is None and gone.answered_at is None:
        return replace(clock, waited=max(clock.waited, gone.waited))
    return clock
