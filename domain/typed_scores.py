"""Scores that people type instead of tapping: read only if the whole message is one."""

import re

from domain.digits import matching_key
from domain.figures.nps import Score

_NO_OR_NINE = "نه"
_WORDS = {
    word: score
    for score, words in enumerate(
        (
            "zero صفر",
            "one یک",
            "two دو",
            "three سه",
            "four چهار چار",
            "five پنج",
            "six شش شیش",
            "seven هفت",
            "eight هشت",
            f"nine {_NO_OR_NINE}",
            "ten ده",
        )
    )
    for word in words.split()
}
_SCORE = re.compile(
    rf"(?:(?P<number>0?[0-9]|10)(?:[.٫]0)?|(?P<word>{'|'.join(_WORDS)}))"
    r"(?P<of>\s*(?:/|از|\bout of\b|\bof\b)\s*(?:10|ten|ده))?"
    r"(?P<end>[.!۔]*)"
)


def is_no_as_well(text: str) -> bool:
    """«نه», which is nine only where a number has just been asked for."""
    return matching_key(text) == _NO_OR_NINE


def read_score(text: str) -> Score | None:
    """Return the score if the message is nothing but one, in any digits or in words; else None.

    A number inside a sentence ("arrived 2 days late") is not a score, and two
    numbers are none. «نه» is nine and also no: it counts only bare, because
    the bot has just asked for a number; «نه!» is somebody's no.
    """
    found = _SCORE.fullmatch(matching_key(text.replace("🔟", "10")))
    if found is None:
        return None
    if found["word"] == _NO_OR_NINE and found["end"] and not found["of"]:
        return None
    return Score(_WORDS[found["word"]] if found["word"] else int(found["number"]))
