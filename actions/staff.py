"""Who of the staff hears what is told to a role."""

from domain.people import Person, Role
from storage import people
from storage.database import Transaction


async def staff_of(tx: Transaction, role: Role, *, matter: int | None = None) -> list[Person]:
    """Those who hear what is told to a role; where nobody has it the next role up, at last the next one down.

    Whoever the matter is about doesn't hear of it.
    """
    roles = list(Role)
    staff = await people.in_reach(tx, apart_from=matter)
    heard = ([one for one in staff if one.role is asked] for asked in roles[role.rank :] + roles[: role.rank][::-1])
    return next(filter(None, heard), [])


async def role_that_hears(tx: Transaction, role: Role, *, matter: int) -> Role | None:
    """The role of those who hear what is told to this one; None where nobody does."""
    return next((one.role for one in await staff_of(tx, role, matter=matter)), None)
