"""Explanations of every kind: each text in each part, parts that are just allowed, and parts that are missing."""

from collections.abc import Iterator
from typing import Any

from domain.matters.explanations import LONGEST_PART, Explanation, ExplanationId
from domain.matters.findings import Finding
from domain.people import PersonId
from tests.templates.cards import NOW


def explanations() -> Iterator[Explanation]:
    for text in ("دیر فرستادیم.", "We sent it late.", "<b>&", "یک\n\ntwo\n" * 20, *longest_parts()):
        yield an_explanation(what_happened=text, why=text, what_now=text, prevention=text)
    for finding in Finding:
        yield an_explanation(finding=finding, apology="ببخشید.", otherwise="<b>&\nElse.")
        yield an_explanation(finding=finding, why="ن" * LONGEST_PART, what_now=None, prevention="ن" * LONGEST_PART)
    yield an_explanation(what_happened=None, why=None, what_now=None, prevention=None)


def an_explanation(**given: Any) -> Explanation:
    usual = {
        "id": ExplanationId(1),
        "matter_id": 1,
        "author_id": PersonId(1),
        "what_happened": "Broken.",
        "why": "No padding.",
        "what_now": "A new one.",
        "prevention": None,
        "is_previewed": 1,
        "dropped_at": None,
        "sent_at": NOW,
        "clear": 1,
        "honest": 0,
        "convinced": None,
        "judged_at": None,
    }
    return Explanation(**(usual | given))


def longest_parts() -> Iterator[str]:
    """Parts that are just allowed: of letters, of signs that Telegram counts twice, of lines of one letter."""
    yield "ن" * LONGEST_PART
    yield "😀" * (LONGEST_PART // 2)
    yield "ن\n" * (LONGEST_PART // 5)
