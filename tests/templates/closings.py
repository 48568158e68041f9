"""The two questions after a complaint, unanswered and with each answer."""

from collections.abc import Iterator

from domain.matters.closings import EFFORTS, Closing, ClosingId, Outcome
from domain.people import PersonId
from tests.templates.cards import NOW


def closings() -> Iterator[Closing]:
    yield a_closing()
    yield from (a_closing(outcome=outcome) for outcome in Outcome)
    yield from (a_closing(outcome=Outcome.GOOD, effort=effort) for effort in EFFORTS)


def a_closing(outcome: Outcome | None = None, effort: int | None = None) -> Closing:
    answered_at = None if outcome is None and effort is None else NOW
    return Closing(ClosingId(10**18 - 1), 1, 1, PersonId(2), NOW, outcome, effort, answered_at)
