"""Themes of every kind: topics and praises, with a verdict and without, quoted and not, too many and too few."""

from typing import Any

from domain.figures.shifts import Shift
from domain.voices.lexicon import PRAISES
from domain.voices.questions import Voices
from domain.voices.topic_words import LONGEST, MOST
from tests import topics
from tests.templates.periods import PERIODS

LARGEST = 10**18 - 1


def _themes() -> list[dict[str, Any]]:
    shifts = list(Shift)
    named = [{"name": one, "praise": None} for one in topics.EVERY[:6]] + [
        {"name": None, "praise": one} for one in PRAISES
    ]
    return [{**one, "count": 12, "then": 5, "shift": shifts[place % len(shifts)]} for place, one in enumerate(named)]


def _quotes() -> list[dict[str, Any]]:
    texts = ("دوتاش شکسته بود.", "<b>& leaks", "ن" * 240, "😀" * 60)
    return [{"text": text, "of": place, "topic": None} for place in range(4) for text in texts[place : place + 2]]


REPORT: dict[str, list[Any]] = {
    "period": list(PERIODS),
    "before": list(PERIODS),
    "of": list(Voices),
    "count": [5, 5000],
    "then": [0, 5000],
    "is_cut": [0, 1],
    "tapped": [0, 12],
    "topics": [_themes(), _themes()[:1], []],
    "other": [{"count": 2, "then": 0, "percent": 12.5, "shift": one} for one in Shift],
    "compared": [0, 11],
    "voices": [_quotes(), []],
    "phrases": [[], [{"phrase": one, "count": 3} for one in ("کارتن تازه", "<b>&", "word " * 60)]],
}
WORDS: dict[str, list[Any]] = {
    "phrases": [[], [{"id": LARGEST, "phrase": "ن" * LONGEST}, {"id": 2, "phrase": "<b>&"}]],
    "count": [0, MOST],
    "added": [None, 0, 3],
}
FEW: dict[str, list[Any]] = {"period": list(PERIODS), "of": list(Voices), "count": [0, 1, 4]}
OWN: dict[tuple[str, str], list[Any]] = {
    **{("themes.report", name): samples for name, samples in REPORT.items()},
    **{("themes.words", name): samples for name, samples in WORDS.items()},
    **{("themes.few", name): samples for name, samples in FEW.items()},
    ("buttons.topic_word_drop", "phrase"): ["گارانتی", "warranty card"],
    ("refusals.unknown_themes", "text"): ["", "<b>", "😀" * 60],
    ("refusals.tells_too_little", "text"): ["", "<b>", "از"],
    ("refusals.tells_too_much", "longest"): [LONGEST],
    ("refusals.topic_words_full", "most"): [MOST],
}
BUTTONS: dict[str, list[Any]] = {"of": list(Voices), "phrases": WORDS["phrases"]}
