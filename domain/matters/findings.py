"""What an explanation finds: whether the complainant is right, and what a yes to its end was worth."""

from enum import StrEnum


class Finding(StrEnum):
    """The customer isn't always right; where they aren't in all, they read what we see differently, and why."""

    UPHELD = "upheld"
    PARTLY = "partly"
    NOT_UPHELD = "not_upheld"

    @property
    def needs_reasons(self) -> bool:
        return self is not Finding.UPHELD


class Ending(StrEnum):
    """What stands behind a customer's yes."""

    SATISFIED = "satisfied"
    APPEASED = "appeased"


def ending_of(finding: Finding | None, *, is_convinced: bool | None, is_compensated: bool) -> Ending:
    """Who was given something without agreement has only been appeased.

    Agreement lacks where the customer said that the explanation doesn't convince, or where we
    gave something to a complaint that we didn't uphold.
    """
    is_agreed = is_convinced is not False and finding is not Finding.NOT_UPHELD
    return Ending.APPEASED if is_compensated and not is_agreed else Ending.SATISFIED
