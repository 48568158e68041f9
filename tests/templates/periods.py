"""Periods, the figures that are told of them, how many answered, and how far words have reached."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from domain.figures.brought import TierGroup, Top
from domain.figures.nps import Category, Sample, Tally, Verdict
from domain.figures.periods import Period
from domain.figures.splits import Group, Split, SplitReport
from domain.money import MOST, Currency
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
        "needed": 231 if verdict is Verdict.TOO_FEW else None,
        "aim": 10.0,
        "within": 11.006 if verdict is Verdict.UP else None,
        "asked": 12345,
        "promoters": 1,
        "passives": 2,
        "detractors": 0,
        "shares": dict.fromkeys(Category, 33.333),
        "then": {"n": 0 if verdict is Verdict.NONE_BEFORE else 3, "nps": 40.0, "low": None, "high": None}
        if verdict in (Verdict.NONE_BEFORE, Verdict.TOO_FEW)
        else {"n": 12345, "nps": 40.0, "low": -3.3, "high": 99.9},
        "difference": None if verdict is Verdict.NONE_BEFORE else -19.5,
        "difference_low": None if verdict is Verdict.NONE_BEFORE else -41.4,
        "difference_high": None if verdict is Verdict.NONE_BEFORE else 2.4,
        "p": None if verdict is Verdict.NONE_BEFORE else 0.0004 if verdict is Verdict.UP else 0.0887,
        "verdict": verdict,
    }


def voices() -> Iterator[list[dict[str, Any]]]:
    for text in TEXTS[:-1]:
        yield [{"score": 10, "topic": EVERY[5], "text": text}] * 5


def split_reports() -> Iterator[SplitReport]:
    """Each split with groups of every size, beside what stood there before and not, and of what nobody knows."""
    tallies = (Tally(5000, 300, 45), Tally(40, 35, 25), Tally(3, 4, 10), Tally(1, 1, 0), Tally(0, 0, 0))
    befores = (Tally(100, 20, 3000), Tally(52, 30, 18), Tally(9, 0, 0), Tally(0, 0, 0), Tally(5, 0, 0))
    for number, split in enumerate(Split):
        for is_compared in (False, True):
            pairs = list(zip(tallies, befores if is_compared else [None] * 5, strict=True))
            named = [Group(name, *pair) for name, pair in zip(NAMES_OF[split] * 5, pairs, strict=False)]
            whole, rest = Group(None, *pairs[1]), Group(None, *pairs[number % 5])
            known = {topic.code: topic for topic in EVERY}
            period = Period(NOW.date() - 30 * DAY, NOW.date())
            given = (split, number % 2 == 1, is_compared, period, whole)
            yield SplitReport(
                *given, (*named, Group(None, *pairs[2])), rest, 3, tallies[number % 5], known, TOPS[-1], Currency.RIAL
            )
            for top in TOPS:
                yield SplitReport(*given, (Group(None, *pairs[0]),), known=known, top=top, currency=Currency.TOMAN)


TOPS = (Top(0, 0, None), Top(1, 0, None), Top(12345, 0, None), Top(12345, 2469, MOST))
OF_SPLITS: dict[str, list[Any]] = {"split": list(Split), "on": [0, 1]}
NAMES_OF: dict[Split, list[Any]] = {
    Split.PRODUCT: ["قوری", "<b>&" * 30, "😀" * 60, "teapot"],
    Split.MONTH: [NOW.date(), NOW.date() - 400 * DAY],
    Split.TOUCHPOINT: ["question", "relationship"],
    Split.TOPIC: [*[topic.code for topic in EVERY], "none"],
    Split.SERVED_BY: ["سارا", "Till"],
    Split.LANGUAGE: ["fa", "en", "de", "xx"],
    Split.TIER: list(TierGroup),
}
