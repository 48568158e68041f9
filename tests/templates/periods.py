"""Periods, how many of those who were asked answered, how far words have reached, and what stands under a picture."""

from datetime import date, timedelta
from typing import Any

from tests.templates.cards import DAY, NOW


def a_period(first: date = date(2026, 10, 24), last: date = date(2026, 11, 22)) -> dict[str, Any]:
    return {"first": first, "last": last, "days": (last - first).days + 1}


PERIODS = (a_period(), a_period(date(2016, 12, 1), date(2026, 11, 22)), a_period(NOW.date(), NOW.date()))
RATES = (
    {"k": 0, "n": 0, "percent": None, "low": None, "high": None},
    {"k": 100, "n": 460, "percent": 21.74, "low": 18.2, "high": 25.7},
)
REACHES = (
    {"k": 0, "n": 0, "median": None, "p90": None},
    {"k": 0, "n": 3, "median": None, "p90": None},
    {"k": 4, "n": 12345, "median": timedelta(minutes=1), "p90": 40 * DAY},
    {"k": 12345, "n": 12345, "median": timedelta(hours=2), "p90": 400 * DAY},
)
DRAWN = [
    {"month": NOW.date() - 31 * back * DAY, "nps": nps, "is_whole": back > 0}
    for back, nps in ((8, -100.0), (3, 99.6), (0, 0.4))
]
OWN_OF_PICTURES: dict[tuple[str, str], Any] = {
    ("nps.picture", "nps"): [34.5, -100.0, 0.0],
    ("nps.picture", "low"): [-12.5, -100.0],
    ("nps.picture", "high"): [48.5, 100.0],
    ("nps.picture", "months"): [
        DRAWN,
        [DRAWN[0]] * 3,
        [DRAWN[0], DRAWN[2], DRAWN[2]],
        [],
    ],
    ("nps.picture", "shown"): [12, 1, 2, 0],
    ("nps.picture", "peak"): [10, 0],
    ("nps.picture", "times"): [12345, 1],
    ("summary.picture", "n"): [12345, 1],
    ("summary.picture", "months"): list(PERIODS),
    ("summary.picture", "largest"): ["late", "none"],
    ("summary.picture", "times"): [12345, 0],
    ("summary.picture", "cause"): [None, "کارتن بی‌دیواره", "<b>&", "😀" * 60],
    ("summary.picture", "cause_times"): [12345, 1],
    ("summary.picture", "explained"): [12345, 1],
}
