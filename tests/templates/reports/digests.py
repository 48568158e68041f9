"""Digests of every rhythm, with little and with much in them, and every question that one may end with."""

from typing import Any

from domain.digests.digests import LONGEST_REPLY, Digest, DigestId
from domain.digests.questions import Question
from domain.digests.rules import HOURS, Rhythm
from domain.people import PersonId
from tests.templates.cards import DAY, NAMES, NOW, TEXTS, a_card
from tests.topics import EVERY

LARGEST = 10**18 - 1


def a_digest(question: Question = Question.TOPIC, reply: str | None = "We pack it anew.") -> Digest:
    days = ("2026-11-15", "2026-11-21")
    return Digest(DigestId(LARGEST), PersonId(1), Rhythm.WEEKLY, *days, question, NOW, None, None, None, reply)


DIGESTS = [a_digest(question) for question in Question] + [a_digest(reply="😀" * LONGEST_REPLY), a_digest(reply="<b>&")]
RULES = [
    {"rhythm": rhythm, "hour": hour, "next_at": None if rhythm is Rhythm.NEVER else NOW + DAY}
    for rhythm in Rhythm
    for hour in HOURS
]
SAID = [
    {"score": score, "words": 1, "topic": None, "text": text} for score in (0, 10, None) for text in (*TEXTS[:4], "")
]
SAMPLES: dict[str, list[Any]] = {
    "digest": DIGESTS,
    "previous": [None, *DIGESTS],
    "digest_rule": RULES,
    "readers": [[], [{"person": LARGEST, "rhythm": rhythm, "name": name} for rhythm in Rhythm for name in NAMES[:2]]],
    "own": [0, 1],
    "is_owner": [0, 1],
    "is_told": [0, 1],
    **{name: [0, 12345] for name in ("late", "broken", "asking")},
    "minute": [hour * 60 for hour in HOURS],
}
OWN: dict[tuple[str, str], list[Any]] = {
    ("digest.report", "rhythm"): [Rhythm.DAILY, Rhythm.WEEKLY, Rhythm.MONTHLY],
    ("digest.report", "due"): [0, 1, 12345],
    ("digest.report", "question"): list(Question),
    ("digest.ask_reply", "question"): list(Question),
    ("digest.report", "voices"): [[], SAID[:3], SAID[3:6], SAID[-3:]],
    ("digest.report", "topics"): [[], *([{"name": topic, "count": 12}] for topic in (*EVERY, None))],
    ("digest.report", "kept"): [0, 12345],
    ("digest.report", "cards"): [[], [a_card()] * 3],
}
