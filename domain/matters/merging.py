"""Two complaints about the same matter go on as one: under one number, and never later than either was promised."""

from datetime import datetime

from domain.frozen import replace
from domain.hours.opening import OpeningHours
from domain.matters.concerning import out_of_hand
from domain.matters.dates import owed_at
from domain.matters.matters import ON_TIME, Matter
from domain.matters.refusals import NotNow
from domain.matters.steps import IN_WORK, State, Step
from domain.people import NotYours, Role
from domain.refusals import Refusal


def ensure_mergeable(merged: Matter, into: Matter, *, by: Role | None) -> None:
    """Both are open complaints of one customer, and whoever says that they are one may handle either.

    Raises:
        AboutTwo: each is about another of the staff, and whoever it is about must not see it.
    """
    if merged.customer_id != into.customer_id:
        raise NotYours()
    for one in (merged, into):
        one.ensure_open()
        one.ensure_within(by)
        if not one.is_complaint or merged.id == into.id:
            raise NotNow(number=one.number)
    if None not in (merged.concerns_id, into.concerns_id) and merged.concerns_id != into.concerns_id:
        raise AboutTwo(number=merged.number, other=into.number)


def ended(merged: Matter, into: Matter, *, now: datetime) -> Matter:
    """Return what goes on in the other: whoever that is about doesn't see this one any more, either."""
    concerns = merged.concerns_id or into.concerns_id
    gone = merged.stepped(Step.MERGE, now=now)
    return replace(gone, merged_into=into.id, waiting_since=None, concerns_id=concerns)


def joined(into: Matter, merged: Matter, *, hours: OpeningHours, now: datetime) -> Matter:
    """Return what goes on: as urgent as the more urgent, as high up as the higher, due by the earlier of the dates.

    Where neither is answered, its customer has waited since the first of them. Whom of the staff either is about it is
    about, and they have it in hand no longer.
    """
    heavier = max(into, merged, key=_weight)
    grown = replace(
        _due_first(into, merged, hours=hours, now=now), touched_at=now, received_at=_waited_since(into, merged)
    )
    grown = replace(grown, severity=heavier.severity, signs=_signs(into, merged), severity_by=heavier.severity_by)
    if merged.level.rank > into.level.rank:
        grown = replace(grown, level=merged.level, assignee_id=merged.assignee_id)
    elif merged.level is into.level and into.assignee_id is None:
        grown = replace(grown, assignee_id=merged.assignee_id)
    concerns = into.concerns_id or merged.concerns_id
    return grown if concerns is None else out_of_hand(grown, concerns)


def _waited_since(into: Matter, merged: Matter) -> datetime | None:
    both = [one.received_at for one in (into, merged) if one.received_at is not None]
    return min(both) if both and into.answered_at is merged.answered_at is None else into.received_at


def _weight(matter: Matter) -> tuple[int, bool]:
    """Of two that are as severe, what somebody of the staff has decided counts."""
    return (-1 if matter.severity is None else matter.severity.rank, matter.severity_by is not None)


def _signs(*both: Matter) -> str | None:
    """All that speaks for it, in either."""
    signs = [sign for one in both for sign in (one.signs or "").split(",") if sign]
    return ",".join(dict.fromkeys(signs)) or None


def _due_first(into: Matter, merged: Matter, *, hours: OpeningHours, now: datetime) -> Matter:
    """The reminders go on with the date that counts."""
    owed = [(due_at, one) for one in (into, merged) if (due_at := owed_at(one, hours=hours, now=now)) is not None]
    if not owed:
        return into
    due_at, first = min(owed, key=lambda each: each[0])
    back = into.stepped(Step.JOIN, now=now) if _calls_back(merged, into) else into
    waiting_since = now if back.state is State.WAITING_CUSTOMER else None
    clocks = {name: getattr(first, name) for name in ON_TIME}
    return replace(back, due_at=due_at, waiting_since=waiting_since, **clocks)


def _calls_back(merged: Matter, into: Matter) -> bool:
    """Whether an answer that is owed about the one would be forgotten, or put off, in the state of the other."""
    if into.state is State.EXPLAINED:
        return merged.state is not State.EXPLAINED
    return into.state is State.WAITING_CUSTOMER and merged.state in IN_WORK


class AboutTwo(Refusal):
    words = "refusals.about_two"
