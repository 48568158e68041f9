"""/themes says of what customers speak, by their tap and by their words, each complaint and each score by itself."""

from collections import Counter
from typing import Any

import pytest

from actions.voices.read_themes import read_themes
from domain.figures.periods import Period
from domain.voices.questions import ThemesQuestion, Voices
from storage.voices import spoken
from tests.figures.conftest import PERIODS, Shop
from tests.figures.picked import before, days_told
from tests.figures.reckoned import differences, shift
from tests.figures.voices.heard import READER, Voice, voices_in
from tests.figures.voices.picked_out import Weighed, new_phrases
from tests.figures.year import Year

TELEGRAM_ID = 1000 + READER
LENGTHS = ("month", "quarter", "year")
MOST = 5_000
PRAISES = ("fast", "packed")
LONGEST, ROOM, AROUND = 240, 2_400, 30


@pytest.mark.parametrize("voices", [Voices.ALL, Voices.DETRACTORS, Voices.COMPLAINTS])
@pytest.mark.parametrize("period", [PERIODS[name] for name in LENGTHS], ids=LENGTHS)
async def test_of_what_they_speak_who_is_typical_and_what_is_new(shop: Shop, period: Period, voices: Voices):
    found = await read_themes(shop.look(), ThemesQuestion(period, voices), TELEGRAM_ID)

    expected = by_hand(shop.year, period, voices)
    assert differences(found, expected) == []
    assert found["phrases"] or voices is not Voices.ALL or period is PERIODS["year"]


@pytest.mark.parametrize("voices", [Voices.ALL, Voices.PROMOTERS, Voices.COMPLAINTS])
async def test_of_too_many_the_latest_are_read_and_none_are_compared(
    shop: Shop, voices: Voices, monkeypatch: pytest.MonkeyPatch
):
    """That some of those that were read say nothing makes them no whole."""
    monkeypatch.setattr(spoken, "MOST", 20)
    period = PERIODS["month"]

    found = await read_themes(shop.look(), ThemesQuestion(period, voices), TELEGRAM_ID)

    expected = by_hand(shop.year, period, voices, most=20)
    assert differences(found, expected) == []
    assert found["is_cut"] or voices is Voices.PROMOTERS


def by_hand(year: Year, period: Period, voices: str, *, most: int = MOST) -> dict[str, Any]:
    (now, is_cut), (then, is_cut_then) = (voices_in(year, days, voices, most) for days in (period, before(period)))
    is_cut = is_cut or is_cut_then
    told, earlier = (Counter(theme for one in each for theme in one.themes) for each in (now, then))
    none, none_then = (sum(not one.themes for one in each) for each in (now, then))
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
        "tapped": sum(one.is_tapped for one in now),
        "topics": topics,
        "other": {**other, "percent": 100 * none / len(now) if now else None},
        "compared": sum(one["shift"] != "unjudged" for one in topics),
        "voices": _quoted(now, [*ordered, None]),
        "phrases": new_phrases(*([one.first for one in each if one.first] for each in (now, then))),
    }


def _topic(theme: str | None, now: tuple[int, int], then: tuple[int, int], is_cut: bool) -> dict[str, Any]:
    """Where only the latest are read, nothing is compared."""
    praise, moved = theme if theme in PRAISES else None, "unjudged" if is_cut else shift(now, then)
    return {"name": theme, "praise": praise, "count": now[0], "then": then[0], "shift": moved}


def _quoted(voices: list[Voice], themes: list[str | None]) -> list[dict[str, int]]:
    """Of each theme two that are typical, short ones if there are any, until a message is full."""
    read = [(one.themes, one.first) for one in voices if one.first and _may_read(one)]
    weighed = Weighed([first for _, first in read])
    quoted, length = [], 0
    for place, theme in enumerate(themes):
        about = [first for found, first in read if (theme in found if theme else not found)]
        for one in weighed.two_typical([one for one in about if len(one.body) <= LONGEST] or about):
            length += min(len(one.body), LONGEST) + AROUND
            quoted += [{"words": one.id, "of": place}] if length <= ROOM else []
    return quoted


def _may_read(voice: Voice) -> bool:
    """Nobody reads what others said of them."""
    return voice.concerns_id != READER
