"""A matter is raised: brought before managers or owners in its customer's words, until one of them has seen it."""

from collections.abc import Sequence
from datetime import datetime

from domain.frozen import frozen
from domain.matters.events import Event, Happening
from domain.people import PersonId, Role

READING = frozenset({Happening.READ, Happening.SEEN_TO})  # Whoever sees to it has seen it.


@frozen
class Raised:
    """One time at which it was; the role is of those who heard it."""

    id: int
    matter_id: int
    cycle: int
    role: Role
    received_at: datetime
    raised_at: datetime
    seen_at: datetime | None
    urged_at: datetime | None

    @property
    def is_over(self) -> bool:
        return self.seen_at is not None or self.urged_at is not None


def carried(told: Raised, other: Raised | None, *, now: datetime) -> tuple[Role, datetime] | None:
    """As raised with whom, and since when, what nobody has seen yet goes on in another matter; None if it is there so.

    `other` is what was raised last of that one, in its cycle. That it has been seen since tells nothing of this one,
    which can be seen only if it counts as raised after that.
    """
    if other is None or other.is_over:
        was_seen = other is not None and (other.seen_at or other.raised_at) >= told.raised_at
        return told.role, now if was_seen else told.raised_at
    role = max(told.role, other.role, key=lambda one: one.rank)
    raised_at = min(told.raised_at, other.raised_at)
    return None if (role, raised_at) == (other.role, other.raised_at) else (role, raised_at)


def readers(events: Sequence[Event], *, since: datetime | None) -> list[Event]:
    """By whom it was seen since it was raised last: each once, in order. An agent's promise is no senior eye."""
    found: dict[PersonId | None, Event] = {}
    for event in events:
        is_reading = event.kind in READING and event.by_role is not Role.AGENT
        if is_reading and since is not None and event.at >= since:
            found.setdefault(event.by_id, event)
    return list(found.values())
