"""Colleagues of every kind, and those who are to become one."""

from collections.abc import Iterator
from typing import Any

from domain.people import Person, PersonId, Role
from domain.staff.appointments import Candidacy
from domain.stumbles import Task
from tests.templates.cards import DAY, NAMES, NOW

OF_STUMBLES = {
    ("staff.stumble", "number"): [1, 123456],
    ("staff.stumble", "task"): list(Task),
    ("staff.stumble", "label"): [None, "K7M4"],
    **{("staff.stumble", flag): [0, 1] for flag in ("is_left", "is_last")},
}


def colleagues() -> Iterator[Person]:
    """Each role and none, each name and the missing one, of the settings and out of reach."""
    for role in (*Role, None):
        yield a_person(role=role)
    for name in (*NAMES, ""):
        yield a_person(name=name, username="seda_sara", by_settings=1, unreachable_at=NOW, appointed_at=NOW - 400 * DAY)


def a_person(**given: Any) -> Person:
    usual = {
        **{"id": PersonId(10**18 - 1), "telegram_id": 10**15, "name": "سارا", "role": Role.AGENT},
        **dict.fromkeys(("telegram_language", "chosen_language", "asks_stopped_at", "muted_at", "unreachable_at")),
    }
    return Person(**(usual | given))


def candidacies() -> Iterator[Candidacy]:
    for role in Role:
        for name in NAMES:
            yield Candidacy(role, NOW + DAY, NOW, None, name, name, "seda_sara", name)
        yield Candidacy(role, NOW - DAY, None, NOW - 400 * DAY, "سارا", "Emma", None, "سارا")
