"""The voices of a period, each complaint and each score by itself, found among all that was written."""

from collections import defaultdict
from typing import Any, NamedTuple

from domain.figures.periods import Period
from tests.figures.picked import complained_in, is_scored_in
from tests.figures.rows import Words
from tests.figures.voices.sayings import THEMES
from tests.figures.year import Year

READER = 7
"""Of the staff; customers have complained of them, too."""
SCORES = {"all": range(11), "promoters": range(9, 11), "detractors": range(7)}
TOLD = ("told", "reason")


class Voice(NamedTuple):
    """Of which themes it speaks, whether by a tap, whom it is about, and its first words, where it has any."""

    themes: frozenset[str]
    is_tapped: bool
    concerns_id: int | None
    first: Words | None


def voices_in(year: Year, period: Period, voices: str, most: int) -> tuple[list[Voice], bool]:
    """A score that became a complaint is one voice; what has neither words nor a topic says nothing.

    Of too many the latest are read, and it is told that there are more.
    """
    complaints = complained_in(year, period)[-most:] if voices in ("all", "complaints") else []
    told = _said(year.words, TOLD, lambda one: one.matter_id)
    found = [_voice(one.topic, one.concerns_id, told.get(one.id, [])) for one in complaints]
    scored = _scored(year, period, SCORES[voices])[-most:] if voices in SCORES else []
    known = {one.id for one in complaints}
    found += [_voice(topic, concerns, words) for matter, topic, concerns, words in scored if matter not in known]
    is_cut = max(len(complaints), len(scored)) == most
    return [voice for voice in found if voice is not None], is_cut


def _scored(year: Year, period: Period, scores: range) -> list[tuple[int | None, str | None, int | None, list[Words]]]:
    """Of each score with words the matter that came of it, its topic, whom it is about, and the words."""
    reasons = _said(year.words, ("reason",), lambda one: one.response_id)
    matters = {one.id: one for one in year.matters}
    found = []
    for one in year.responses:
        if one.id in reasons and one.score in scores and is_scored_in(one, period):
            number = reasons[one.id][0].matter_id
            matter = matters.get(number or 0)
            about = (matter.topic, matter.concerns_id) if matter else (None, None)
            found.append((number, *about, reasons[one.id]))
    return found


def _said(words: list[Words], parts: tuple[str, ...], of: Any) -> dict[int | None, list[Words]]:
    found = defaultdict(list)
    for one in words:
        if is_told(one, parts):
            found[of(one)].append(one)
    return found


def is_told(one: Words, parts: tuple[str, ...] = TOLD) -> bool:
    """In their own words; what was passed on from elsewhere isn't theirs."""
    return one.part in parts and bool(one.body) and not one.is_forwarded


def _voice(topic: str | None, concerns_id: int | None, words: list[Words]) -> Voice | None:
    first = words[0] if words else None
    if topic is not None and topic != "other":
        return Voice(frozenset((topic,)), True, concerns_id, first)
    if not words:
        return None
    return Voice(frozenset[str]().union(*(THEMES[one.body] for one in words)), False, concerns_id, first)
