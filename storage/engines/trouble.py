"""What may go wrong with a database: one that can't be opened, and errors that pass by waiting."""

from collections.abc import Callable

Tells = Callable[[BaseException], bool]
TOLD_BY: list[Tells] = []


class CannotOpen(Exception):
    """A database that is named well; the sentence names the mend."""


def tells_away(told: Tells) -> Tells:
    """Mark what knows an engine's errors; of an engine that isn't read in there are none."""
    TOLD_BY.append(told)
    return told
