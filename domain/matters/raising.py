"""A matter is raised: brought before managers or owners in its customer's words, until one of them has seen it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.matters.events import Event, Happening
from domain.people import PersonId, Role

READING = frozenset({Happening.READ, Happening.SEEN_TO})  # Whoever sees to it has seen it.


@dataclass(frozen=True, slots=True)
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


def readers(events: Sequence[Event], *, since: datetime | None) -> list[Event]:
    """By whom it was seen since it was raised last: each once, in order. An agent's promise is no senior eye."""
    found: dict[PersonId | None, Event] = {}
    for event in events:
        is_reading = event.kind in READING and event.by_role is not Role.AGENT
        if is_reading and since is not None and event.at >= since:
            found.setdefault(event.by_id, event)
    return list(found.values())
