"""Promises of every kind: each standing, each text, told in time and late, and what was never worded."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from domain.people import PersonId, Role
from domain.promises.ledger import Promised
from domain.promises.promises import LONGEST_ACCOUNT, LONGEST_PROMISED, Promise, PromiseId, Watch
from tests.templates.cards import DAY, NAMES, NOW


def promised() -> Iterator[Promised]:
    """Open, overdue, moved, kept in time and late, agreed and refuted, and broken; with each name."""
    for text in (
        "رسیدن دو استکان",
        "two glasses with you",
        "<b>&",
        "ن" * LONGEST_PROMISED,
        "😀" * (LONGEST_PROMISED // 2),
    ):
        yield a_promised(what=text)
    yield a_promised(due_at=NOW - DAY, first_due_at=NOW - DAY, watch=Watch.OVERDUE, answer_by=NOW)
    yield a_promised(due_at=NOW + 2 * DAY, moved_to=NOW + 3 * DAY, because="ن" * LONGEST_ACCOUNT)
    for agreed in (None, 0, 1):
        yield a_promised(kept_at=NOW, proof="<b>&", agreed=agreed)
        yield a_promised(first_due_at=NOW - DAY, kept_at=NOW, proof="ن" * LONGEST_ACCOUNT, agreed=agreed)
    yield a_promised(broken_at=NOW, because="</blockquote>&")
    yield a_promised(what=None)
    yield replace(a_promised(because="ill"), is_unreachable=True)
    for name in NAMES:
        yield replace(a_promised(), customer=name, owner=name, owner_role=None)


def a_promised(**given: Any) -> Promised:
    usual = {
        **{"id": PromiseId(10**18 - 1), "matter_id": 1, "customer_id": PersonId(2), "owner_id": PersonId(1)},
        **{"what": "two glasses with you", "due_at": NOW + DAY, "first_due_at": NOW + DAY, "told_at": NOW - DAY},
        **dict.fromkeys(("moved_to", "dropped_at", "answer_by", "because", "proof", "kept_at", "agreed")),
        **{"watch": Watch.TOLD, "judged_at": None, "broken_at": None},
    }
    return Promised(Promise(**(usual | given)), "K7M4", "مریم", False, "Sara", Role.AGENT)


# Facts of messages about promises.
SAMPLES: dict[str, list[Any]] = {
    "promise": list(promised()),
    "promises": [[], *([one] * 5 for one in promised())],
    "loads": [[], [{"name": name, "open_now": 12, "overdue": number} for number, name in enumerate(NAMES)]],
    "best": [0, 3],
    "beyond": [NOW + 20 * DAY],
    "reaches_to": [NOW + 14 * DAY],
    "hears": [Role.MANAGER, Role.OWNER],
    "named_in": ["what_now", "prevention", "remedy"],
    "in_a_week": [2, 4],
    "is_late": [0, 1],
    "was_due": [NOW - DAY, NOW + DAY],
    "then": [NOW + DAY],
}
# What a draft may be without: a date too far ahead, and somebody who may promise it.
OWN: dict[tuple[str, str], list[Any]] = {
    ("explanation.preview", "beyond"): [None, NOW + 20 * DAY],
    ("explanation.preview", "hears"): [None, Role.MANAGER, Role.OWNER],
}
