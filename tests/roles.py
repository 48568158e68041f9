"""Who may do what: every command and button for each role, as the handlers' tables say; printed by `make roles`."""

import re
import sys
from collections.abc import Iterator

from domain.people import Role
from handlers.commands import COMMANDS
from handlers.customer.answers import ANSWERS as OF_CUSTOMERS
from handlers.staff.answers import ANSWERS as OF_STAFF
from handlers.taps import Tap

WHO: tuple[Role | None, ...] = (None, *Role)  # Customers and strangers have no role.
NOTE = "A customer's buttons answer whoever they belong to; what somebody else taps is refused."


def buttons() -> Iterator[tuple[type[Tap], Role | None]]:
    """Every button, and the lowest role that may tap it; None is everybody."""
    yield from ((tap, None) for tap, _ in OF_CUSTOMERS)
    yield from ((tap, role) for tap, role, _ in OF_STAFF)


def may(role: Role | None, needed: Role | None) -> bool:
    return needed is None or (role is not None and role.includes(needed))


def table() -> str:
    rows = [(f"/{row.name}", row.role) for row in COMMANDS]
    rows += [(f"[{_named(tap)}]", needed) for tap, needed in buttons()]
    lines = [_line("", ["customer, stranger", *Role])]
    lines += [_line(name, ["may" if may(role, needed) else "may not" for role in WHO]) for name, needed in rows]
    return "\n".join([*lines, "", NOTE, ""])


def _named(tap: type[Tap]) -> str:
    """The class in plain words: SkipPartTap is [skip part]."""
    return re.sub(r"(?<!^)(?=[A-Z])", " ", tap.__name__.removesuffix("Tap")).lower()


def _line(name: str, cells: list[str]) -> str:
    first, *rest = cells
    return f"{name:<20}{first:<21}{''.join(f'{cell:<10}' for cell in rest)}".rstrip()


if __name__ == "__main__":
    sys.stdout.write(table())
