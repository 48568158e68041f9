"""By when an answer is owed: waiting for the customer puts it off by the hours in which somebody would be there."""

from datetime import datetime

from domain.frozen import replace
from domain.hours.opening import OpeningHours
from domain.matters.matters import ON_TIME, Matter
from domain.matters.steps import IN_WORK, State, Step


def owed_at(matter: Matter, *, hours: OpeningHours, now: datetime) -> datetime | None:
    """By when it is owed if the customer were waited for no longer; none where it was explained."""
    if matter.due_at is None or matter.state is State.EXPLAINED:
        return None
    if matter.waiting_since is None:
        return matter.due_at
    put_off = hours.put_off(matter.due_at, matter.waiting_since, now)
    return matter.due_at if put_off == matter.due_at else hours.rounded(put_off)


def answered_by_customer(matter: Matter, *, hours: OpeningHours, now: datetime) -> Matter:
    """Return it back with staff, its date moved by the time for which the customer was waited for."""
    due_at = owed_at(matter, hours=hours, now=now)
    return replace(matter.stepped(Step.ANSWER, now=now), waiting_since=None, due_at=due_at, **ON_TIME)


def back_in_work(matter: Matter, *, hours: OpeningHours, now: datetime, due: datetime) -> Matter:
    """Return it as not settled yet, with whoever handles it: due anew, but where an answer is owed already.

    Asking whether it is settled is no answer; it moves neither the date of one nor its reminders.
    """
    owed = owed_at(matter, hours=hours, now=now)
    back = replace(matter.stepped(Step.NOT_YET, now=now), waiting_since=None, due_at=owed or due)
    return back if owed and matter.state in IN_WORK else replace(back, **ON_TIME)


def due_above(matter: Matter, *, hours: OpeningHours, now: datetime, due: datetime) -> datetime:
    """By when it is due one role higher: who has had no answer yet gets it no later for having gone there."""
    owed = owed_at(matter, hours=hours, now=now)
    return owed if matter.answered_at is None and owed is not None and now < owed < due else due
