"""What is asked while a complaint is told: purchases of every name, and complaints of each since when."""

from collections.abc import Iterator
from typing import Any

from domain.matters.cards import Card
from domain.matters.kinds import Since
from domain.people import PersonId
from domain.purchases import LONGEST_NAME, Bought, PurchaseId
from domain.words import Part, Words
from tests.templates.cards import DAY, NOW, TEXTS, a_card, a_matter, cards

WHATS = ("قوری", "teapot", "<b>&", "ن" * LONGEST_NAME, "😀" * (LONGEST_NAME // 2))
BOUGHT = [
    Bought(PurchaseId(10**18 - number), what, None, NOW - 50 * number * DAY) for number, what in enumerate(WHATS, 1)
]


def told() -> Iterator[Card]:
    """Since when each: by a button, and in words of every kind."""
    yield from (a_card(a_matter(since=since), what="قوری") for since in Since)
    for text in TEXTS:
        parts = ((1, Part.TOLD), (2, Part.ANSWER))
        words = [Words(number, PersonId(2), part, text, NOW, None, 0) for number, part in parts]
        yield a_card(a_matter(since_words_id=2), words=words)


SAMPLES: dict[str, list[Any]] = {
    "about": [None, *BOUGHT],
    "bought": [BOUGHT[:1], BOUGHT],
    "matter": [*cards(), *told()],
}
