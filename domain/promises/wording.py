"""What somebody has promised by a date that they wrote in a sentence: the sentence without the date."""

import re
from datetime import datetime

from domain.business import Business
from domain.promises.deadlines import read_deadline

LONGEST_DATE = 9
"""In words: "until Tuesday 24 November in the evening at 18:00"."""
FEWEST = 2
_SENTENCES = re.compile(r"(?<=[.!?؟؛;])\s+|\n+")
_AROUND = " \t,،.!?؟؛;:–-"
_LEFT_OVER = frozenset({"by", "until", "till", "of", "the", "on", "within", "than", "تا", "آخر", "پایان", "ظرف", "از"})


def promised_in(text: str, due: datetime, *, now: datetime, business: Business) -> str | None:
    """The words around the date that falls due then, or nothing where they make no promise without it."""
    sentences = (one.split() for one in _SENTENCES.split(text))
    return next((said for one in sentences if (said := _without_date(one, due, now=now, business=business))), None)


def _without_date(said: list[str], due: datetime, *, now: datetime, business: Business) -> str | None:
    for size in range(min(len(said), LONGEST_DATE), 0, -1):
        for start in range(len(said) - size + 1):
            date = read_deadline(" ".join(said[start : start + size]).strip(_AROUND))
            if date is not None and date.moment(now, business) == due:
                return _rest(said[:start], said[start + size :])
    return None


def _rest(before: list[str], after: list[str]) -> str | None:
    is_whole = not before or before[-1].lower() not in _LEFT_OVER
    rest = " ".join([*before, *after]).strip(_AROUND)
    return rest if is_whole and len(rest.split()) >= FEWEST else None
