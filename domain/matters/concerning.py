"""A complaint about one of the staff: whoever it concerns neither reads, handles nor closes it."""

from collections.abc import Collection, Iterable

from domain.frozen import replace
from domain.matters.matters import Matter
from domain.people import NotStaff, Person, PersonId, Role
from domain.refusals import Refusal


def ensure_not_about(matter: Matter, reader: Person) -> None:
    if is_out_of_sight(matter, reader.id):
        raise ConcernsYou(number=matter.number)


def is_out_of_sight(matter: Matter, reader: PersonId | None) -> bool:
    """Whether it is about whoever would read it. Whoever complained themselves goes on with what is theirs."""
    return matter.concerns_id is not None and matter.concerns_id == reader != matter.customer_id


def ensure_not_own(matter: Matter, by: Person, able: Iterable[Person]) -> None:
    """Raise if somebody would handle what they complain of themselves, and isn't one of those who are `able` to."""
    if is_for_others(matter, by.id, able):
        raise YourOwn(number=matter.number)


def is_for_others(matter: Matter, reader: PersonId | None, able: Iterable[Person]) -> bool:
    """Whether it is its reader's own, and there are others who are `able` to handle it."""
    return matter.customer_id == reader and reader not in {one.id for one in able}


def ensure_may_say(matter: Matter, by: Person, *, is_denied: bool) -> None:
    """Whom it is about anybody of the staff may say first; to say otherwise takes a manager.

    Raises:
        SaidBefore: it was said already, or `is_denied`: somebody senior has said that it is about nobody.
    """
    if (matter.concerns_id is not None or is_denied) and not by.may(Role.MANAGER):
        raise SaidBefore(number=matter.number)


def is_from_below(by: Person, colleague: Person) -> bool:
    return colleague.role is not None and not by.may(colleague.role)


def ensure_may_object(matter: Matter, others: Iterable[Person]) -> None:
    """An owner may say that it isn't about them where there is no other owner to say it."""
    if any(other.role is Role.OWNER and other.id != matter.concerns_id for other in others):
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
    roles = {other.role for other in others if other.role is not None and other.id != person.id}
    if not roles:
        raise NobodyElse(number=matter.number)
    return within_reach(out_of_hand(matter, person.id), roles)


def within_reach(matter: Matter, roles: Collection[Role]) -> Matter:
    """Return it no further up than to the highest of these roles, which the others have."""
    return replace(matter, level=min(matter.level, max(roles, key=_rank), key=_rank)) if roles else matter


def out_of_hand(matter: Matter, person: PersonId) -> Matter:
    """Return it as one about this person, who neither handles it nor sees to it any more."""
    handled = {} if matter.assignee_id != person else {"assignee_id": None}
    seen_to = {} if matter.seen_to_by != person else {"seen_to_by": None, "seen_to_at": None}
    return replace(matter, concerns_id=person, **handled, **seen_to)


def with_others(raised: Matter, others: Iterable[Person]) -> Matter:
    """Return what went up as with those who have it in truth, if it is about one of us: with the others.

    Where nobody else has its role that is the next role up, at last the next one down.
    """
    roles = {other.role for other in others if other.role is not None and other.id != raised.concerns_id}
    if raised.concerns_id is None or not roles:
        return raised
    above = [role for role in roles if role.includes(raised.level)]
    return replace(raised, level=min(above, key=_rank) if above else max(roles, key=_rank))


def concerning_nobody(matter: Matter) -> Matter:
    return replace(matter, concerns_id=None)


def _rank(role: Role) -> int:
    return role.rank


class ConcernsYou(Refusal):
    words = "refusals.concerns_you"


class YourOwn(Refusal):
    """What somebody of the staff complains of as a customer is for their colleagues."""

    words = "refusals.your_own"


class NotTheirs(Refusal):
    words = "refusals.not_theirs"


class NobodyElse(Refusal):
    words = "refusals.nobody_else"


class SaidBefore(Refusal):
    words = "refusals.said_before"
