"""Periods, the figures that are told of them, how many answered, and how far words have reached."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from domain.figures.nps import Category, Sample, Verdict
from domain.surveys import Origin
from tests.templates.cards import DAY, NOW, TEXTS
from tests.topics import EVERY


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
    ("summary.picture", "largest"): [*EVERY, None],
    ("summary.picture", "times"): [12345, 0],
    ("summary.picture", "cause"): [None, "کارتن بی‌دیواره", "<b>&", "😀" * 60],
    ("summary.picture", "cause_times"): [12345, 1],
    ("summary.picture", "explained"): [12345, 1],
}


def figures() -> Iterator[list[dict[str, Any]]]:
    """Each sample with each verdict, of one origin and of both; without responses there is no figure."""
    for sample in set(Sample) - {Sample.NONE}:
        for verdict in Verdict:
            one = a_figure(sample, verdict)
            yield [one]
            yield [one, one | {"origin": Origin.VOLUNTEERED, "n": 1}]
            yield [one | {"origin": Origin.VOLUNTEERED}]


def a_figure(sample: Sample, verdict: Verdict) -> dict[str, Any]:
    is_shown = sample is not Sample.COUNTS_ONLY
    return {
        "origin": Origin.ASKED,
        "n": 12345,
        "sample": sample,
        "nps": -34.4,
        "low": -48.0 if is_shown else None,
        "high": 18.3 if is_shown else None,
        "promoters": 1,
        "passives": 2,
        "detractors": 0,
        "shares": dict.fromkeys(Category, 33.333),
        "difference": None if verdict is Verdict.NONE_BEFORE else -19.5,
        "verdict": verdict,
    }


def voices() -> Iterator[list[dict[str, Any]]]:
    for text in TEXTS[:-1]:
        yield [{"score": 10, "topic": EVERY[5], "text": text}] * 5
