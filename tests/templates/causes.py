"""Kept explanations of every kind: each topic and none, happening, over, run out, and as long as they may be."""

from collections.abc import Iterator
from typing import Any

from domain.figures.shares import Share
from domain.matters import topics as codes
from domain.matters.explanations import LONGEST_PART
from domain.people import PersonId
from domain.purchases import LONGEST_NAME
from domain.staff.causes import LONGEST_CAUSE, LONGEST_NEWS, Cause, CauseCard, CauseId
from domain.staff.tone import Instead
from tests import topics
from tests.templates.cards import DAY, NAMES, NOW


def causes() -> Iterator[CauseCard]:
    yield from (a_card(topic=topic) for topic in (*codes.BUILT_IN, None))
    for name in ("کارتن بی‌دیواره", "<b>&", "ن" * LONGEST_CAUSE, "😀" * (LONGEST_CAUSE // 2)):
        yield a_card(name=name, product=name, is_for_product=1)
    longest = dict.fromkeys(("what_happened", "why", "what_now", "prevention"), "ن\n" * (LONGEST_PART // 5))
    yield a_card(product="ن" * LONGEST_NAME, is_for_product=1, happening_since=NOW - DAY, **longest)
    for news in (None, "</blockquote>&", "ن" * LONGEST_NEWS):
        yield a_card(happening_since=NOW - DAY, over_at=NOW if news else None, news=news)
    yield CauseCard(a_cause(happening_since=NOW - DAY), None, "سارا", Share(7, 12), 12, 5, 1, False)
    yield from (CauseCard(a_cause(), topics.OWN[0], name, Share(0, 0), 0, 0, 0, False) for name in NAMES)


def a_card(**given: Any) -> CauseCard:
    cause = a_cause(**given)
    return CauseCard(cause, topics.of(cause.topic), "سارا", Share(7, 12), 12, 5, 1, True)


def a_cause(**given: Any) -> Cause:
    usual = {
        **{"id": CauseId(10**18 - 1), "name": "box without walls", "topic": codes.DAMAGED, "product": "teapot"},
        **{"is_for_product": 0, "what_happened": None, "why": "A thin box.", "what_now": "A new one comes."},
        **{"prevention": None, "owner_id": PersonId(1), "kept_at": NOW - DAY, "valid_until": NOW + 90 * DAY},
        "news": "It is over.",
        **dict.fromkeys(("removed_at", "happening_since", "happening_by", "over_at")),
    }
    return Cause(**(usual | given))


# Facts of messages about kept explanations.
SAMPLES: dict[str, list[Any]] = {
    "cause": list(causes()),
    "causes": [[], *([one] * 6 for one in causes())],
    "reached": [0, 12345],
    "phrase": ["در اسرع وقت", "as soon as possible"],
    "instead": list(Instead),
}
