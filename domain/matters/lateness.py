"""An answer that is late: how far the reminders of it have gone, and whether somebody sees to it."""

from datetime import datetime

from domain.frozen import replace
from domain.matters.matters import Matter
from domain.matters.steps import IN_WORK
from domain.people import PersonId

LAST = 3  # Whoever handles it, those above, the owners.


def is_late(matter: Matter, *, now: datetime) -> bool:
    """Whether the customer waits for an answer of ours beyond the date that was told."""
    return matter.state in IN_WORK and matter.due_at is not None and matter.due_at <= now


def is_seen_to(matter: Matter) -> bool:
    """Whether somebody has said so since the latest reminder: of each reminder it can be said once."""
    if matter.seen_to_at is None:
        return False
    return matter.reminded_at is None or matter.seen_to_at >= matter.reminded_at


def reminded(matter: Matter, *, now: datetime, is_last: bool = False) -> Matter:
    """Return it one reminder further; after the last there is nobody left to tell."""
    return replace(matter, reminders=LAST if is_last else matter.reminders + 1, reminded_at=now)


def seen_to(matter: Matter, by: PersonId, *, now: datetime) -> Matter:
    return replace(matter, seen_to_by=by, seen_to_at=now)
