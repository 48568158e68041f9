"""Which complaints or promises a list shows, and how people call it."""

from enum import StrEnum

from domain.digits import matching_key
from domain.refusals import Refusal


class Choice(StrEnum):
    """Which complaints a list shows."""

    OPEN = "open"
    OVERDUE = "overdue"
    MINE = "mine"
    ALL = "all"


class UnknownChoice(Refusal):
    words = "refusals.unknown_choice"


NAMES = {
    Choice.OPEN: ("", "open", "باز"),
    Choice.OVERDUE: ("overdue", "late", "عقب‌افتاده", "دیر"),
    Choice.MINE: ("mine", "my", "من", "مال من", "در دست من"),
    Choice.ALL: ("all", "همه"),
}
CHOICES = {matching_key(name).replace(" ", ""): choice for choice, names in NAMES.items() for name in names}


def read_choice(text: str) -> Choice:
    """Read which list is asked for, in either language; without a word the open ones."""
    choice = CHOICES.get(matching_key(text).replace(" ", ""))
    if choice is None:
        raise UnknownChoice(text=text[:20])
    return choice
