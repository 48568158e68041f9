"""Who hears now of what never reached one of the staff, and hasn't got it either."""

from collections.abc import Collection, Iterable

from actions.staff import staff_of
from domain.matters.matters import MatterId
from domain.people import Person, PersonId, Role
from storage import matters, people
from storage.database import Transaction

AT_ONCE = 1000


async def who_lacks(
    tx: Transaction, numbers: Iterable[int], *, levels: Collection[Role] = frozenset(Role)
) -> list[tuple[PersonId, MatterId]]:
    """To whom which of these matters is to be told, as far as it waits at one of these levels."""
    found: list[tuple[PersonId, MatterId]] = []
    unheard: dict[PersonId, set[int]] = {}
    for number in numbers:
        matter = await matters.get(tx, number)
        if matter is None or matter.level not in levels:
            continue
        for colleague in await staff_of(tx, matter.level, matter=number):
            if colleague.id not in unheard:
                unheard[colleague.id] = set(await unheard_by(tx, colleague))
            if number in unheard[colleague.id]:
                found.append((colleague.id, matter.id))
    return found


async def unheard_by(tx: Transaction, colleague: Person) -> list[int]:
    if colleague.role is None:
        return []
    return await people.unheard_matters(tx, colleague.id, colleague.role, limit=AT_ONCE)
