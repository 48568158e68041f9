"""Topics of every kind: of every business and its own, in one language and in both, retired, and as long as may be."""

from datetime import UTC, datetime
from typing import Any

from domain.matters import topics
from domain.matters.topics import LONGEST_TOPIC, MOST_OFFERED, Topic, TopicCode

NOW = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)

NAMES = {
    topics.LATE: ("دیر رسید", "Came late"),
    topics.DAMAGED: ("خراب بود", "Damaged"),
    topics.WRONG_ITEM: ("اشتباه فرستاده شد", "Wrong item"),
    topics.QUALITY: ("کیفیت", "Quality"),
    topics.PRICE: ("قیمت و پول", "Price and money"),
    topics.TREATMENT: ("برخورد", "How we treated you"),
    topics.OTHER: ("چیز دیگر", "Something else"),
}
BUILT_IN = [Topic(number, code, *names, number, None) for number, (code, names) in enumerate(NAMES.items(), 1)]


def own(number: int, fa: str | None, en: str | None, **given: Any) -> Topic:
    return Topic(**{"id": number, "code": TopicCode(f"own_{number}"), "fa": fa, "en": en, "place": 1} | given)


OWN = [
    own(10**18 - 1, "ن" * LONGEST_TOPIC, "W" * LONGEST_TOPIC, retired_at=NOW),
    own(10**18 - 2, "<b>&", None, retired_at=None),
    own(10**18 - 3, None, "Warranty", retired_at=NOW),
]
EVERY = [*BUILT_IN, *OWN]
OFFERED = [BUILT_IN, [*BUILT_IN, *OWN][:MOST_OFFERED]]


def of(code: str | None) -> Topic | None:
    return next((one for one in BUILT_IN if one.code == code), None)


SAMPLES: dict[str, list[Any]] = {
    "topic": EVERY,
    "offered": OFFERED,
    "place": [1, 2, 6],
    "offered_in_all": [7, 12],
    "count": [0, 1, 12345],
    "is_new": [0, 1],
    "most": [MOST_OFFERED],
    "retired": [0, 3],
}
