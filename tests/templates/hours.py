"""Opening hours and holidays: open, closed and all day, with and without names, and as many as there can be."""

from datetime import timedelta
from typing import Any

from domain.hours.holidays import LONGEST_HOLIDAY, MOST_DAYS
from tests.templates.cards import DAY, NOW

HOURS: list[list[tuple[int, int]]] = [
    *([], [(0, 1440)], [(9 * 60, 17 * 60)], [(570, 1439)], [(13 * 60, 1440)]),
    *([(540, 780), (1020, 1260)], [(0, 570), (810, 1050), (1110, 1440)]),
]


def weekdays() -> list[dict[str, Any]]:
    """Each day with each of the hours."""
    days = [[{"opens": opens, "closes": closes} for opens, closes in shifts] for shifts in HOURS]
    return [{"weekday": weekday, "shifts": shifts} for weekday in range(7) for shifts in days]


def holidays(count: int, name: str) -> list[dict[str, Any]]:
    """One day, two, and as many as may be put down at once."""
    return [_holidays(10**18 - ahead, (ahead + 1) * 100, (1, 2, MOST_DAYS)[ahead % 3], name) for ahead in range(count)]


def _holidays(number: int, ahead: int, days: int, name: str) -> dict[str, Any]:
    first = NOW.date() + ahead * DAY
    return {"id": number, "first": first, "last": first + (days - 1) * DAY, "name": name, "days": days}


SPREADS = [
    {"median": None, "p90": None},
    {"median": timedelta(), "p90": timedelta(minutes=1)},
    {"median": timedelta(hours=20), "p90": 400 * DAY},
]
SAMPLES: dict[str, list[Any]] = {
    "one": weekdays(),
    "week": [[one | {"weekday": weekday} for weekday in range(7)] for one in weekdays()[: len(HOURS)]],
    "holidays": [[], *(holidays(6, name) for name in ("", "نوروز", "<b>&", "😀" * LONGEST_HOLIDAY))],
    "minute": [0, 570, 1440],
    "pauses": [13 * 60],
    "resumes": [17 * 60],
    "opens": [0, 570],
    "closes": [1439, 1440],
    "weekday": list(range(7)),
    "already": [0, 1, 30],
    "changed_at": [NOW, NOW - 400 * DAY],
    **dict.fromkeys(("wall", "business_time", "net"), SPREADS[1:]),
    "answers_due": [0, 12345],
    "breached": [0, 12],
    **dict.fromkeys(("breach_low", "breach_high"), (None, 12.3)),
}
OWN: dict[tuple[str, str], list[Any]] = {
    ("hours.added", "called"): ["", "نوروز", "<b>&"],
    ("hours.added", "last"): [None, NOW.date() + DAY, NOW.date() + 30 * DAY],
}
# Of what is open only these days are offered.
BUTTONS: dict[str, list[Any]] = {
    "one": weekdays(),
    "week": SAMPLES["week"][:1],
    "holidays": SAMPLES["holidays"],
    "days": [[NOW.date() + ahead * DAY for ahead in range(7)]],
    "day": [NOW.date() + 300 * DAY],
    "last": [NOW.date() + 330 * DAY, None],
    "named_days": [31, 1],
    "id": [10**18 - 1],
}
