"""A complaint about one of the staff: whoever it concerns neither reads, handles nor closes it."""

from collections.abc import Iterable
from dataclasses import replace

from domain.matters.matters import Matter
from domain.people import NotStaff, Person, Role
from domain.refusals import Refusal


def ensure_not_about(matter: Matter, reader: Person) -> None:
    """Whoever complained themselves goes on with what is theirs."""
    if matter.concerns_id == reader.id != matter.customer_id:
        raise ConcernsYou(number=matter.number)


def ensure_theirs(matter: Matter, author: Person) -> None:
    """Raise unless whoever signs an explanation, to which somebody else says yes, may still handle the matter."""
    if author.role is None:
        raise NotStaff(who=author.name)
    if matter.concerns_id == author.id or not author.may(matter.level):
        raise NotTheirs(number=matter.number, who=author.name)


def concerning(matter: Matter, person: Person, others: Iterable[Person]) -> Matter:
    """Return it as one about this person, in the hands of the others and within their reach.

    Raises:
        NobodyElse: there is nobody else who could handle it.
    """
    roles = [other.role for other in others if other.role is not None and other.id != person.id]
    if not roles:
        raise NobodyElse(number=matter.number)
    level = min(matter.level, max(roles, key=_rank), key=_rank)
    handled = {} if matter.assignee_id != person.id else {"assignee_id": None}
    seen_to = {} if matter.seen_to_by != person.id else {"seen_to_by": None, "seen_to_at": None}
    return replace(matter, concerns_id=person.id, level=level, **handled, **seen_to)


def concerning_nobody(matter: Matter) -> Matter:
    return replace(matter, concerns_id=None)


def _rank(role: Role) -> int:
    return role.rank


class ConcernsYou(Refusal):
    words = "refusals.concerns_you"


class NotTheirs(Refusal):
    words = "refusals.not_theirs"


class NobodyElse(Refusal):
    words = "refusals.nobody_else"
