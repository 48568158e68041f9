"""/themes says of what customers speak, by their tap and by their words, each complaint and each score by itself."""

from collections import Counter, defaultdict
from typing import Any

import pytest

from actions.voices.read_themes import read_themes
from domain.figures.periods import Period
from domain.voices.questions import ThemesQuestion, Voices
from storage.voices import spoken
from tests.figures.conftest import PERIODS, Shop
from tests.figures.picked import before, complained_in, days_told
from tests.figures.reckoned import differences, shift
from tests.figures.rows import Words
from tests.figures.sayings import SAYINGS
from tests.figures.year import Year

MANAGER = 1002
LENGTHS = ("month", "quarter", "year")
MOST = 5_000
PRAISES = ("fast", "packed")
SCORES = {"all": range(11), "promoters": range(9, 11), "detractors": range(7)}
Voice = tuple[frozenset[str], bool]
"""Of which themes it speaks, and whether by a tap."""


@pytest.mark.parametrize("voices", [Voices.ALL, Voices.DETRACTORS, Voices.COMPLAINTS])
@pytest.mark.parametrize("period", [PERIODS[name] for name in LENGTHS], ids=LENGTHS)
async def test_how_many_speak_of_each_theme(shop: Shop, period: Period, voices: Voices):
    found = await read_themes(shop.look(), ThemesQuestion(period, voices), MANAGER)

    expected = by_hand(shop.year, period, voices)
    assert differences({name: found[name] for name in expected}, expected) == []


@pytest.mark.parametrize("voices", [Voices.ALL, Voices.PROMOTERS, Voices.COMPLAINTS])
async def test_of_too_many_the_latest_are_read_and_none_are_compared(
    shop: Shop, voices: Voices, monkeypatch: pytest.MonkeyPatch
):
    """That some of those that were read say nothing makes them no whole."""
    monkeypatch.setattr(spoken, "MOST", 20)
    period = PERIODS["month"]

    found = await read_themes(shop.look(), ThemesQuestion(period, voices), MANAGER)

    expected = by_hand(shop.year, period, voices, most=20)
    assert differences({name: found[name] for name in expected}, expected) == []
    assert found["is_cut"] or voices is Voices.PROMOTERS


def by_hand(year: Year, period: Period, voices: str, *, most: int = MOST) -> dict[str, Any]:
    (now, is_cut), (then, is_cut_then) = (voices_in(year, days, voices, most) for days in (period, before(period)))
    is_cut = is_cut or is_cut_then
    told, earlier = (Counter(theme for themes, _ in each for theme in themes) for each in (now, then))
    none, none_then = (sum(not themes for themes, _ in each) for each in (now, then))
    ordered = sorted(told, key=lambda theme: (-told[theme], theme))
    topics = [_topic(theme, (told[theme], len(now)), (earlier[theme], len(then)), is_cut) for theme in ordered]
    other = _topic(None, (none, len(now)), (none_then, len(then)), is_cut)
    return {
        "period": days_told(period),
        "before": days_told(before(period)),
        "of": voices,
        "count": len(now),
        "then": len(then),
        "is_cut": int(is_cut),
        "tapped": sum(is_tapped for _, is_tapped in now),
        "topics": topics,
        "other": {**other, "percent": 100 * none / len(now) if now else None},
        "compared": sum(one["shift"] != "unjudged" for one in topics),
    }


def _topic(theme: str | None, now: tuple[int, int], then: tuple[int, int], is_cut: bool) -> dict[str, Any]:
    """Where only the latest are read, nothing is compared."""
    praise, moved = theme if theme in PRAISES else None, "unjudged" if is_cut else shift(now, then)
    return {"name": theme, "praise": praise, "count": now[0], "then": then[0], "shift": moved}


def voices_in(year: Year, period: Period, voices: str, most: int) -> tuple[list[Voice], bool]:
    """A score that became a complaint is one voice; what has neither words nor a topic says nothing.

    Of too many the latest are read, and it is told that there are more.
    """
    complaints = complained_in(year, period)[-most:] if voices in ("all", "complaints") else []
    told = _said(year.words, ("told", "reason"), lambda one: one.matter_id)
    found = [_voice(one.topic, told.get(one.id, [])) for one in complaints]
    scored = _scored(year, period, SCORES[voices])[-most:] if voices in SCORES else []
    known = {one.id for one in complaints}
    found += [_voice(topic, words) for matter, topic, words in scored if matter not in known]
    is_cut = max(len(complaints), len(scored)) == most
    return [voice for voice in found if voice is not None], is_cut


def _scored(year: Year, period: Period, scores: range) -> list[tuple[int | None, str | None, list[Words]]]:
    """Of each score with words the matter that came of it, its topic, and the words."""
    first, last = period.first.isoformat(), period.last.isoformat()
    reasons = _said(year.words, ("reason",), lambda one: one.response_id)
    topics = {one.id: one.topic for one in year.matters}
    found = []
    for one in year.responses:
        if one.id in reasons and one.score in scores and first <= one.scored_on <= last:
            matter = reasons[one.id][0].matter_id
            found.append((matter, topics.get(matter or 0), reasons[one.id]))
    return found


def _said(words: list[Words], parts: tuple[str, ...], of: Any) -> dict[int | None, list[Words]]:
    """Their own words; what was passed on from elsewhere isn't theirs."""
    found = defaultdict(list)
    for one in words:
        if one.part in parts and one.body and not one.is_forwarded:
            found[of(one)].append(one)
    return found


def _voice(topic: str | None, words: list[Words]) -> Voice | None:
    if topic is not None and topic != "other":
        return frozenset((topic,)), True
    if not words:
        return None
    return frozenset[str]().union(*(SAYINGS[one.body] for one in words)), False
