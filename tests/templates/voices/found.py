"""What was found of every kind: with a card, with a score, with neither, cut or whole, and gone meanwhile."""

from typing import Any

from domain.voices.finding import LONGEST, SHORTEST, Excerpt
from tests.templates.cards import DAY, NOW
from tests.templates.voices.themes import BUTTONS as OF_THEMES

WANTED = ["شکست", "", "<b>&", "broken glass", "😀" * (LONGEST // 2)]


def _finds() -> list[dict[str, Any]]:
    usual = {"words": 1, "at": NOW - DAY, "score": None, "card": 1, "number": "K7M4", "text": "شکسته بود"}
    cut = Excerpt("دوتاش ", "شکسته", " بود، سه‌شنبه شب هم مهمون دارم", True, True)
    return [
        {**usual, "excerpt": Excerpt("", "Broken", "", False, False)},
        {**usual, "excerpt": cut, "number": None, "card": None, "score": 0},
        {**usual, "excerpt": Excerpt("<b>&", "😀" * LONGEST, "\n" * 60, True, True), "number": None, "card": None},
        {**usual, "excerpt": None, "text": "ن" * 4000},
        {**usual, "excerpt": None, "text": ""},
    ]


SAMPLES: dict[str, list[Any]] = {
    "wanted": WANTED,
    "is_all": [1, 0],
    "is_apart": [0, 1],
    "may_be_apart": [0, 1],
    "search_id": [1, 10**18 - 1],
    "shortest": [SHORTEST],
}
OWN: dict[tuple[str, str], list[Any]] = {
    ("find.list", "voices"): [_finds(), [], *([one] * 5 for one in _finds())],
    ("refusals.sought_too_long", "longest"): [LONGEST],
}
# All that buttons under it may meet.
BUTTONS = SAMPLES | {"voices": OWN["find.list", "voices"]} | OF_THEMES
