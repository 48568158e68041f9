"""Who of the staff hears what is told to a role."""

from domain.people import Person, Role, hearing
from storage import people
from storage.database import Transaction


async def staff_of(tx: Transaction, role: Role, *, matter: int | None = None) -> list[Person]:
    """Those who hear what is told to a role, or to whoever has it in their stead; not whom the matter is about."""
    return hearing(await people.in_reach(tx, apart_from=matter), role)


async def role_that_hears(tx: Transaction, role: Role, *, matter: int) -> Role | None:
    """The role of those who hear what is told to this one; None where nobody does."""
    return next((one.role for one in await staff_of(tx, role, matter=matter)), None)
