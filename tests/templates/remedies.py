"""Remedies of every kind: with words and without, of every currency, in every standing, and not whole yet."""

from collections.abc import Iterator
from typing import Any

from domain.matters.remedies import LONGEST_REMEDY, Remedy, RemedyKind
from domain.money import MOST, Currency
from domain.people import PersonId, Role
from tests.templates.cards import NOW


def remedies() -> Iterator[Remedy]:
    for kind in RemedyKind:
        yield a_remedy(kind=kind, what="ن" * LONGEST_REMEDY)
        yield a_remedy(kind=kind, what="<b>&", cost=MOST)
    for currency in Currency:
        yield a_remedy(currency=currency, kind=RemedyKind.REFUND)
    yield a_remedy(cost=None)
    yield a_remedy(asked_at=NOW)
    yield a_remedy(asked_at=NOW, decided_by=PersonId(1), decided_at=NOW, is_allowed=0, why_not="گران است.\n<b>&")


def a_remedy(**given: Any) -> Remedy:
    usual = {"explanation_id": 1, "kind": RemedyKind.REPAIR, "currency": Currency.TOMAN, "cost": 250_000}
    return Remedy(**(usual | given))


SAMPLES: dict[str, list[Any]] = {
    "remedy": [None, *remedies()],
    "needs_yes": [0, 1],
    "given_before": [0, MOST],
    "asked": [Role.MANAGER, Role.OWNER],
    "yes": [0, 1],
    "currency": list(Currency),
}
# What is asked, told or decided of a remedy is of one that is there.
THERE = list(remedies())
OWN = {
    **{(f"remedy.{message}", "remedy"): THERE for message in ("ask_cost", "ask_what", "refused", "refused_of")},
    ("remedy.yes_wanted", "remedy"): [one for one in THERE if one.is_whole],
    **{(f"remedy.{message}", "asked"): [Role.MANAGER, Role.OWNER] for message in ("waits", "waits_on")},
}
